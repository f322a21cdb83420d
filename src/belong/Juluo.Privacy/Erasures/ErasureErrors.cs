namespace Juluo.Privacy;

internal static class ErasureErrors
{
    /// <summary>Neither a password nor a recent sign-in proves that it is still the same person.</summary>
    public sealed record NotProved() : Invalid("erasure.not-proved", "password");
}
