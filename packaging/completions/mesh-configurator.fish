# fish completion for mesh-configurator

complete -c mesh-configurator -n __fish_use_subcommand -l help -d 'tell about the program'
complete -c mesh-configurator -n __fish_use_subcommand -l version -d 'tell the version'
complete -c mesh-configurator -n __fish_use_subcommand -a new -d 'add a proxy to a project'
complete -c mesh-configurator -n __fish_use_subcommand -a set -d 'change variables, settings and containers of a proxy'
complete -c mesh-configurator -n __fish_use_subcommand -a export -d 'write proxies as files that the next tool reads'
complete -c mesh-configurator -n __fish_use_subcommand -a import -d 'read the Envoys of an existing file into a project'
complete -c mesh-configurator -n __fish_use_subcommand -a check -d 'find what is wrong in projects, task definitions, manifests and env files'
complete -c mesh-configurator -n __fish_use_subcommand -a defaults -d 'show the default retry policy and circuit breaker'
complete -c mesh-configurator -n __fish_use_subcommand -a review -d 'show what an Envoy really runs'
complete -c mesh-configurator -n __fish_use_subcommand -a trace -d 'show which way a request takes'
complete -c mesh-configurator -n __fish_use_subcommand -a diff -d 'tell what differs between two dumps'
complete -c mesh-configurator -n __fish_use_subcommand -a mask -d 'copy a dump without its secrets'
complete -c mesh-configurator -n __fish_use_subcommand -a help -d 'tell about a verb'

complete -c mesh-configurator -n '__fish_seen_subcommand_from new' -l name -x -d 'name of the proxy'
complete -c mesh-configurator -n '__fish_seen_subcommand_from new' -l mesh -x -d 'name of the mesh'
complete -c mesh-configurator -n '__fish_seen_subcommand_from new' -l kind -x -a 'virtual-node virtual-gateway' -d 'kind of the proxy'
complete -c mesh-configurator -n '__fish_seen_subcommand_from new' -l region -x -d 'AWS region of the image'
complete -c mesh-configurator -n '__fish_seen_subcommand_from new' -l image-tag -x -d 'tag of the image'
complete -c mesh-configurator -n '__fish_seen_subcommand_from new' -l set -x -d 'set something else'

complete -c mesh-configurator -n '__fish_seen_subcommand_from set' -l proxy -x -d 'the proxy to change'
complete -c mesh-configurator -n '__fish_seen_subcommand_from set' -l unset -x -d 'take a value away'

complete -c mesh-configurator -n '__fish_seen_subcommand_from export' -l format -x -a 'ecs-container ecs-task-definition kubernetes-deployment kubernetes-mesh docker-run env-file iam-policy' -d 'what to write'
complete -c mesh-configurator -n '__fish_seen_subcommand_from export' -l proxy -x -d 'only this proxy'
complete -c mesh-configurator -n '__fish_seen_subcommand_from export' -s o -l output -r -F -d 'where to write'
complete -c mesh-configurator -n '__fish_seen_subcommand_from export' -l into -r -F -d 'merge into the text of this file'
complete -c mesh-configurator -n '__fish_seen_subcommand_from export' -l dry-run -d 'with --into: print the differences'

complete -c mesh-configurator -n '__fish_seen_subcommand_from import' -s o -l output -r -F -d 'project to create or to add to'
complete -c mesh-configurator -n '__fish_seen_subcommand_from import' -l ignore-unknown -d 'do not list what stays in the file'

complete -c mesh-configurator -n '__fish_seen_subcommand_from check' -l image-tag -x -d 'image version where the file does not tell'
complete -c mesh-configurator -n '__fish_seen_subcommand_from check' -l format -x -a 'text json' -d 'form of the answer'

complete -c mesh-configurator -n '__fish_seen_subcommand_from defaults' -l meshes-before-cutover -x -a 'yes no' -d 'had the account meshes before 29 July 2020?'
complete -c mesh-configurator -n '__fish_seen_subcommand_from defaults' -l ticket -x -a none -d 'day on which a ticket was processed'
complete -c mesh-configurator -n '__fish_seen_subcommand_from defaults' -l route-created -x -d 'day of the route'
complete -c mesh-configurator -n '__fish_seen_subcommand_from defaults' -l envoy-deployed -x -d 'day of the Envoy'
complete -c mesh-configurator -n '__fish_seen_subcommand_from defaults' -l format -x -a 'text json' -d 'form of the answer'

complete -c mesh-configurator -n '__fish_seen_subcommand_from review' -l format -x -a 'text json ndjson markdown html' -d 'form of the answer'
complete -c mesh-configurator -n '__fish_seen_subcommand_from review' -s o -l output -r -F -d 'where to write'
complete -c mesh-configurator -n '__fish_seen_subcommand_from review' -l show-secrets -d 'print secrets'

complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l url -x -d 'the request'
complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l method -x -a 'GET HEAD POST PUT PATCH DELETE OPTIONS CONNECT' -d 'its method'
complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l header -x -d 'a header of the request'
complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l listener -x -d 'the listener that takes it'
complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l source -x -d 'address of the client'
complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l log -x -d 'a line of the access log'
complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l format -x -a 'text json' -d 'form of the answer'
complete -c mesh-configurator -n '__fish_seen_subcommand_from trace' -l show-secrets -d 'print secrets'
complete -c mesh-configurator -n '__fish_seen_subcommand_from review' -l ignore -x -d 'leave out the findings of a rule'
complete -c mesh-configurator -n '__fish_seen_subcommand_from review' -l trace -x -d 'add the way of a request'

complete -c mesh-configurator -n '__fish_seen_subcommand_from diff' -l format -x -a 'text json' -d 'form of the answer'
complete -c mesh-configurator -n '__fish_seen_subcommand_from diff' -l show-secrets -d 'print secrets'

complete -c mesh-configurator -n '__fish_seen_subcommand_from mask' -s o -l output -r -F -d 'where to write'
