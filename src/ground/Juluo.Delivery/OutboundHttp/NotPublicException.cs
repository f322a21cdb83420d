namespace Juluo.Delivery;

/// <summary>A name means no address of the public internet, nor of a network that the operator allows.</summary>
/// <param name="plain">By http, which goes no further than those networks.</param>
internal sealed class NotPublicException(string host, bool plain)
    : HttpRequestException(
        plain
            ? $"{host} is not in the networks of the house, and http goes no further: use https."
            : $"{host} is not an address of the public internet."
    );
