aws ecr get-login-password --region us-west-2 | docker login --username AWS --password-stdin 840364872350.dkr.ecr.us-west-2.amazonaws.com
docker run --detach \
  --env APPMESH_VIRTUAL_NODE_NAME=mesh/shop/virtualNode/cart \
  -u 1337 \
  --network host \
  840364872350.dkr.ecr.us-west-2.amazonaws.com/aws-appmesh-envoy:v1.15.0.0-prod
