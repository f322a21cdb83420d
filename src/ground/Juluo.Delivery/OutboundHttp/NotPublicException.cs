namespace Juluo.Delivery;

/// <summary>A host name resolves to no address of the public internet or of a network that the operator allows.</summary>
/// <param name="plain">True for http, which is allowed in those networks only.</param>
internal sealed class NotPublicException(string host, bool plain)
    : HttpRequestException(
        plain
            ? $"{host} is not in the networks of the house, and http goes no further: use https."
            : $"{host} is not an address of the public internet."
    );
