namespace Juluo.Privacy;

internal static class ErasureErrors
{
    /// <summary>Neither the password nor a fresh signing in shows that it is still the same person.</summary>
    public sealed record NotProved() : Invalid("erasure.not-proved", "password");
}
