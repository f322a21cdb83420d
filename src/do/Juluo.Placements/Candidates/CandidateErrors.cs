namespace Juluo.Placements;

internal static class CandidateErrors
{
    public sealed record NotOpen() : Conflict("candidate.not-open");

    public sealed record OnlyByFirms() : Conflict("candidate.only-by-firms");

    public sealed record OnlyThemselves() : Conflict("candidate.only-themselves");

    public sealed record NotYourFirm() : Invalid("candidate.not-your-firm", "firm");

    public sealed record NotOfFirm() : Invalid("candidate.not-of-firm", "person");

    public sealed record HostsThemselves() : Conflict("candidate.hosts-themselves");

    public sealed record ThereAlready() : Conflict("candidate.there-already");

    /// <summary>Someone else has just been picked or chosen.</summary>
    public sealed record PlaceTaken() : Conflict("candidate.place-taken");

    public sealed record AnotherState() : Conflict("candidate.another-state");

    public sealed record HasSigned() : Conflict("candidate.has-signed");

    public sealed record TooMany(int Most) : Conflict("candidate.too-many");
}
