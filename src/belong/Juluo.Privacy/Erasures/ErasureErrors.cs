namespace Juluo.Privacy;

internal static class ErasureErrors
{
    /// <summary>Neither the password nor a recent sign-in proves that the request comes from the account's owner.</summary>
    public sealed record NotProved() : Invalid("erasure.not-proved", "password");
}
