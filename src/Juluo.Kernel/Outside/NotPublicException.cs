namespace Juluo.Kernel;

/// <summary>A name means no address of the public internet, nor of a network that the operator allows.</summary>
public sealed class NotPublicException(string host) : HttpRequestException($"{host} is not an address of the public internet.");
