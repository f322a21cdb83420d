namespace Juluo.Delivery;

/// <summary>Why an address that a person typed is not one to call. Their names begin with <c>webhook</c>, for which they were made: programs know them so.</summary>
internal static class OutboundAddressErrors
{
    public sealed record NoAddress() : Invalid("webhook.no-address", "url");

    public sealed record NotHttps() : Invalid("webhook.not-https", "url");

    public sealed record NotPublic() : Invalid("webhook.not-public", "url");
}
