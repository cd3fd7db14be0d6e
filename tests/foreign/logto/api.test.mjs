import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManagementApi } from '@logto/api/management';

const { id: clientId, secret: clientSecret } = JSON.parse(process.env.SIGNET_MANAGEMENT);

test('the official Management API client signs in as a machine and lists, creates, changes and deletes applications', async () => {
  const { apiClient, clientCredentials } = createManagementApi('default', { clientId, clientSecret, baseUrl: process.env.SIGNET_ENDPOINT });
  assert.equal((await clientCredentials.getAccessToken()).scope, 'all');
  const list = async () => (await apiClient.GET('/api/applications')).data;
  assert.ok((await list()).some(({ id }) => id === clientId));

  const { data: created } = await apiClient.POST('/api/applications', { body: { name: 'Shop', type: 'SPA' } });
  const params = { path: { id: created.id } };
  await apiClient.PATCH('/api/applications/{id}', { params, body: { name: 'Store' } });
  assert.equal((await list()).find(({ id }) => id === created.id).name, 'Store');
  assert.equal((await apiClient.DELETE('/api/applications/{id}', { params })).response.status, 204);
  const { error, response } = await apiClient.GET('/api/applications/{id}', { params });
  assert.equal(response.status, 404);
  assert.equal(error.code, 'entity.not_exists_with_id');
});
