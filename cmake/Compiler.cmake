# One target that every target of ours links: warnings, hardening, sanitizers.
add_library(compiler_options INTERFACE)
target_compile_options(compiler_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${WERROR}>:-Werror>)
target_compile_definitions(compiler_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS)

if(SANITIZE)
    target_compile_options(compiler_options INTERFACE
        -fsanitize=${SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(compiler_options INTERFACE -fsanitize=${SANITIZE})
else()
    target_compile_options(compiler_options INTERFACE
        -fstack-protector-strong $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
    target_compile_definitions(compiler_options INTERFACE _GLIBCXX_ASSERTIONS)
    target_link_options(compiler_options INTERFACE -Wl,-z,relro,-z,now)
endif()
