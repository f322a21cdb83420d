using System.Net;

namespace Juluo.Delivery;

/// <summary>Finds the network addresses of a host name; tests bring names that change their meaning.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken stop);
