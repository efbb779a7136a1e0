#compdef mesh-configurator

_mesh_configurator() {
    local -a verbs
    verbs=(
        'new:add a proxy to a project'
        'set:change variables, settings and containers of a proxy'
        'export:write proxies as files that the next tool reads'
        'import:read the Envoys of an existing file into a project'
        'check:find what is wrong in projects, task definitions, manifests and env files'
        'defaults:show the default retry policy and circuit breaker'
        'review:show what an Envoy really runs'
        'trace:show which way a request takes'
        'diff:tell what differs between two dumps'
        'mask:copy a dump without its secrets'
        'help:tell about a verb'
    )
    if (( CURRENT == 2 )); then
        _describe verb verbs
        _arguments '--help[tell about the program]' '--version[tell the version]'
        _files
        return
    fi
    case $words[2] in
    new)
        _arguments '--help[tell about the verb]' '--name[name of the proxy]:name:' '--mesh[name of the mesh]:mesh:' \
            '--kind[kind of the proxy]:kind:(virtual-node virtual-gateway)' '--region[AWS region of the image]:region:' \
            '--image-tag[tag of the image]:tag:' '*--set[set something else]:NAME=VALUE:' '*:project:_files'
        ;;
    set)
        _arguments '--help[tell about the verb]' '--proxy[the proxy to change]:name:' \
            '*--unset[take a value away]:name:' '*:project or NAME=VALUE:_files'
        ;;
    export)
        _arguments '--help[tell about the verb]' \
            '--format[what to write]:format:(ecs-container ecs-task-definition kubernetes-deployment kubernetes-mesh docker-run env-file iam-policy)' \
            '*--proxy[only this proxy]:name:' '(-o --output)'{-o,--output}'[where to write]:file:_files' \
            '--into[merge into the text of this file]:file:_files' '--dry-run[with --into, print the differences]' \
            '*:project:_files'
        ;;
    import)
        _arguments '--help[tell about the verb]' '(-o --output)'{-o,--output}'[project to create or to add to]:project:_files' \
            '--ignore-unknown[do not list what stays in the file]' '*:file:_files'
        ;;
    check)
        _arguments '--help[tell about the verb]' '--image-tag[image version where the file does not tell]:tag:' \
            '--format[form of the answer]:format:(text json)' '*:file:_files'
        ;;
    defaults)
        _arguments '--help[tell about the verb]' \
            '--meshes-before-cutover[had the account meshes before 29 July 2020?]:answer:(yes no)' \
            '--ticket[day on which a ticket was processed]:date:(none)' '--route-created[day of the route]:date:' \
            '--envoy-deployed[day of the Envoy]:date:' '--format[form of the answer]:format:(text json)'
        ;;
    review)
        _arguments '--help[tell about the verb]' '--format[form of the answer]:format:(text json ndjson markdown html)' \
            '(-o --output)'{-o,--output}'[where to write]:file:_files' '--show-secrets[print secrets]' \
            '*--ignore[leave out the findings of a rule]:rule:' \
            '*--trace[add the way of a request]:url:' '*:dump:_files'
        ;;
    diff)
        _arguments '--help[tell about the verb]' '--format[form of the answer]:format:(text json)' \
            '--show-secrets[print secrets]' '*:dump:_files'
        ;;
    mask)
        _arguments '--help[tell about the verb]' '(-o --output)'{-o,--output}'[where to write]:file:_files' '*:dump:_files'
        ;;
    trace)
        _arguments '--help[tell about the verb]' '--url[the request]:url:' \
            '--method[its method]:method:(GET HEAD POST PUT PATCH DELETE OPTIONS CONNECT)' \
            '*--header[a header of the request]:NAME\: VALUE:' '--listener[the listener that takes it]:name:' \
            '--source[address of the client]:address:' '--log[a line of the access log]:line:' \
            '--format[form of the answer]:format:(text json)' '--show-secrets[print secrets]' '*:dump:_files'
        ;;
    help)
        _describe verb verbs
        ;;
    esac
}

_mesh_configurator "$@"
