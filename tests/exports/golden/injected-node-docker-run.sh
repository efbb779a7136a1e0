aws ecr get-login-password --region us-west-2 | docker login --username AWS --password-stdin 840364872350.dkr.ecr.us-west-2.amazonaws.com
docker run --detach \
  --env APPMESH_RESOURCE_ARN=arn:aws:appmesh:us-west-2:111122223333:mesh/shop@444455556666/virtualNode/Cart_Service \
  --env ENVOY_LOG_LEVEL=debug \
  --env ENABLE_ENVOY_XRAY_TRACING=1 \
  --env XRAY_SAMPLING_RATE=0.25 \
  --env ENABLE_ENVOY_DOG_STATSD=1 \
  --env ENVOY_STATS_CONFIG_FILE=/etc/envoy/stats.yaml \
  --env ENVOY_ADMIN_ACCESS_PORT=9903 \
  --env DISABLE_HOT_RESTART=0 \
  --env TEAM=yes \
  --volume /opt/cart:/etc/envoy:ro \
  --volume scratch:/tmp \
  -u 1337 \
  --network host \
  840364872350.dkr.ecr.us-west-2.amazonaws.com/aws-appmesh-envoy:v1.34.13.3-prod
