// Every verb of the command line on every network, and the operations that it has to reach.

const FLIGHT = ['--start', '2099-03-01T20:00:00Z', '--end', '2099-05-01T20:00:00Z'];
const BIDS = 'bids=[{"target": {"type": "product", "id": "sku-1"}, "amount": "0.45 USD"}]';

/**
 * A run of one verb, which has to end with 0. In its arguments `id` stands for the campaign, `live` for one that delivers, and
 * `name` for the name of a new one.
 */
const run = (...args) => ({ args });
/** One that the network cannot do: ends with 2, and nothing is sent. */
const refused = (...args) => ({ args, code: 2 });
/** A report that the server is still making when the time is over: ends with 5. */
const unready = (...args) => ({ args, code: 5 });
/** The campaign that this makes is the one that the runs after it are about, where the server keeps what it is given. */
const makes = (...args) => ({ args, makes: true });

const COMMON = [
  run('list'),
  run('list', '--json', '--page-size', '2', '--limit', '3'),
];

export const NETWORKS = [
  {
    name: 'whop',
    spec: 'whop',
    provider: 'whop',
    base: '/api/v1',
    id: 'adcamp_xxxxxxxxxx',
    runs: [
      ...COMMON,
      run('list', '--name', 'Evergreen', '--status', 'paused', '--created-after', '2026-01-01', '--created-before', '2099-01-01'),
      makes('create', '--name', 'name', '--objective', 'leads', '--budget', '12.50', ...FLIGHT),
      run('get', 'id'),
      run('get', 'id', '--json'),
      run('plan', 'id', '--name', 'Renamed'),
      run('update', 'id', '--name', 'Renamed'),
      run('launch', 'id'),
      run('pause', 'id'),
      run('resume', 'id'),
      run('drift', '--limit', '8', '--ad', 'ad_demo00000000002'),
      run('report', '--by', 'day', '--format', 'json'),
      run('archive', 'id'),
    ],
    reaches: [
      'listAdCampaigns', 'createAdCampaign', 'retrieveAdCampaign', 'updateAdCampaign', 'deleteAdCampaign', 'pauseAdCampaign',
      'unpauseAdCampaign', 'listAdGroups', 'retrieveAdGroup', 'listAds', 'retrieveAd',
    ],
    beyond: ['duplicateAdCampaign', 'retryAdCampaignPayment', 'retryAccountAdsPayment'],
  },
  {
    name: 'whop, older generation',
    spec: 'whop-legacy',
    provider: 'whop',
    base: '/api/v1',
    id: 'adcamp_demo0000000004',
    environment: { WHOP_API_VERSION: '2025-01-01' },
    runs: [
      ...COMMON,
      run('list', '--name', 'Evergreen', '--status', 'paused', '--created-after', '2026-01-01', '--created-before', '2099-01-01'),
      refused('create', '--name', 'name', '--objective', 'leads', '--budget', '12.50'),
      run('get', 'id'),
      run('plan', 'id', '--budget', '15'),
      run('update', 'id', '--name', 'Renamed', '--budget', '15', '--budget-period', 'daily'),
      run('pause', 'id'),
      run('resume', 'id'),
      run('drift', '--limit', '2', '--ad', 'ad_demo00000000002'),
      run('report', '--id', 'id'),
      run('report', '--id', 'id', '--by', 'day', '--format', 'csv'),
      refused('launch', 'id'),
      refused('archive', 'id'),
    ],
    reaches: [
      'listAdCampaigns', 'retrieveAdCampaign', 'updateAdCampaign', 'pauseAdCampaign', 'unpauseAdCampaign', 'retrieveAd',
      'retrieveAdReport',
    ],
    beyond: [],
  },
  {
    name: 'topsort',
    spec: 'topsort',
    provider: 'topsort',
    base: '/public/v1/campaign-service',
    id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
    runs: [
      ...COMMON,
      run('list', '--status', 'paused'),
      makes(
        'create', '--name', 'name', '--budget', '700', '--budget-period', 'weekly', ...FLIGHT,
        '--option', 'campaignType=manual', '--option', BIDS,
      ),
      run('get', 'id'),
      run('plan', 'id', '--name', 'Renamed', '--end', 'never'),
      run('update', 'id', '--name', 'Renamed', '--budget', '800', '--budget-period', 'weekly'),
      refused('launch', 'id'),
      run('pause', 'id'),
      run('resume', 'id'),
      run('drift', '--limit', '2'),
      run('archive', 'id'),
    ],
    reaches: ['listCampaigns', 'createCampaign', 'getCampaign', 'updateCampaign', 'deleteCampaign', 'listBids'],
    beyond: ['addBids', 'updateBid', 'deleteBid'],
  },
  {
    // A service of its own, beside that of the campaigns: asked directly, for a verb speaks to both at once.
    name: 'topsort, reports',
    spec: 'topsort-reporting',
    provider: 'topsort',
    base: '/public/v1/reporting-service',
    upstream: (campaigns) => campaigns.replace(/campaign-service$/, 'reporting-service'),
    runs: [],
    requests: [
      '/campaigns/7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11?start_date=2026-09-01&end_date=2026-09-07&purchase_count_by_product=true',
      '/campaigns/7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11/daily?start_date=2026-09-01&end_date=2026-09-07&limit=3',
      '/vendors/v-4471/daily?start_date=2026-09-01&end_date=2026-09-07',
      '/interactions?start_date=2026-09-01T00:00:00Z&end_date=2026-09-02T00:00:00Z&group_by=campaign&granularity=hourly&limit=10',
    ],
    reaches: ['getCampaignReport', 'listCampaignDailyReports', 'listVendorDailyReports', 'listInteractions'],
    beyond: [],
  },
  {
    name: 'walmart',
    spec: 'walmart',
    provider: 'walmart',
    base: '/api-proxy/service/display/api/v1',
    id: '8810041',
    live: '8810041',
    // The mock answers every creation with the results of its example, and results are told apart by name.
    exampleName: 'Spring Grills - always on',
    examples: { replaceCampaigns: 'oneRefused' },
    runs: [
      ...COMMON,
      run('list', '--id', 'id', '--name', 'Spring', '--modified-since', '2026-01-01'),
      makes('create', '--name', 'name', '--budget', '150', ...FLIGHT, '--option', 'deliverySpeed=EVENLY'),
      run('get', 'id'),
      run('plan', 'id', '--description', 'For grills'),
      run('update', 'id', '--description', 'For grills', '--name', 'Peers, renamed'),
      run(
        'update', 'id', '--name', 'Peers, replaced', '--objective', 'awareness', '--budget', '90', '--budget-period', 'daily',
        ...FLIGHT, '--update-mode', 'replace', '--option', 'deliverySpeed=EVENLY',
      ),
      refused('launch', 'id'),
      run('pause', 'live'),
      run('resume', 'live'),
      run('drift', '--limit', '2'),
      run('report', '--live', '--id', 'live'),
      unready('report', '--deadline', '5'),
      run('archive', 'id'),
    ],
    reaches: [
      'createCampaigns', 'listCampaigns', 'patchCampaigns', 'replaceCampaigns', 'setCampaignsDeliveryStatus', 'getDeliveryStats',
      'requestReportSnapshot', 'getSnapshot', 'getLatestReportDate',
    ],
    beyond: [],
  },
];
