aws ecr get-login-password --region us-west-2 | docker login --username AWS --password-stdin 840364872350.dkr.ecr.us-west-2.amazonaws.com
docker run --detach \
  --env APPMESH_RESOURCE_ARN=mesh/shop/virtualGateway/ingress \
  --env ENABLE_ENVOY_STATS_TAGS=1 \
  --network host \
  840364872350.dkr.ecr.us-west-2.amazonaws.com/aws-appmesh-envoy:v1.34.13.3-prod
