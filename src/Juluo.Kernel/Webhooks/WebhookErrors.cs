namespace Juluo.Kernel;

public static class WebhookErrors
{
    public sealed record NoAddress() : Invalid("url");

    public sealed record NotHttps() : Invalid("url");

    public sealed record NotPublic() : Invalid("url");

    public sealed record NoKind() : Invalid("kinds");

    public sealed record TooMany(int Most) : Conflict;
}
