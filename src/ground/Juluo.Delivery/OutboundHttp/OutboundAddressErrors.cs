namespace Juluo.Delivery;

/// <summary>Errors in an address that a person typed. Their names begin with <c>webhook</c>, for which they were introduced: programs know them by these names.</summary>
internal static class OutboundAddressErrors
{
    public sealed record NoAddress() : Invalid("webhook.no-address", "url");

    public sealed record NotHttps() : Invalid("webhook.not-https", "url");

    public sealed record NotPublic() : Invalid("webhook.not-public", "url");
}
