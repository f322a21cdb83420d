namespace Juluo.Delivery;

/// <summary>Resolves a host name; tests replace it with names whose addresses change.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken stop);
