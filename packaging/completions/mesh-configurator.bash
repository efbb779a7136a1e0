# bash completion for mesh-configurator

_mesh_configurator()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]}
    local formats='ecs-container ecs-task-definition kubernetes-deployment kubernetes-mesh docker-run env-file iam-policy'
    local options=

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'new set export import check defaults review trace diff mask help --help --version' -- "$current"
                                 compgen -f -- "$current")
        return
    fi
    case $previous in
    --kind)
        mapfile -t COMPREPLY < <(compgen -W 'virtual-node virtual-gateway' -- "$current")
        return
        ;;
    --format)
        case $verb in
        export) ;;
        review) formats='text json ndjson markdown html' ;;
        *) formats='text json' ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current")
        return
        ;;
    --method)
        mapfile -t COMPREPLY < <(compgen -W 'GET HEAD POST PUT PATCH DELETE OPTIONS CONNECT' -- "$current")
        return
        ;;
    --meshes-before-cutover)
        mapfile -t COMPREPLY < <(compgen -W 'yes no' -- "$current")
        return
        ;;
    --ticket)
        mapfile -t COMPREPLY < <(compgen -W 'none' -- "$current")
        return
        ;;
    --name | --mesh | --region | --image-tag | --set | --unset | --proxy | --route-created | --envoy-deployed | \
        --url | --header | --listener | --source | --log | --ignore | --trace)
        return
        ;;
    help)
        mapfile -t COMPREPLY < <(compgen -W 'new set export import check defaults review trace diff mask' -- "$current")
        return
        ;;
    esac
    case $verb in
    new) options='--name --mesh --kind --region --image-tag --set --help' ;;
    set) options='--proxy --unset --help' ;;
    export) options='--format --proxy --output -o --into --dry-run --help' ;;
    import) options='--output -o --ignore-unknown --help' ;;
    check) options='--image-tag --format --help' ;;
    defaults) options='--meshes-before-cutover --ticket --route-created --envoy-deployed --format --help' ;;
    trace) options='--url --method --header --listener --source --log --format --show-secrets --help' ;;
    review) options='--format --output -o --show-secrets --ignore --trace --help' ;;
    diff) options='--format --show-secrets --help' ;;
    mask) options='--output -o --help' ;;
    esac
    case $current in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current") ;;
    *) [ "$verb" = defaults ] || mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    esac
}
complete -o filenames -F _mesh_configurator mesh-configurator
