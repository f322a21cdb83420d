namespace Juluo.Projects;

internal static class TeamErrors
{
    public sealed record InAlready() : Conflict("team.in-already");

    public sealed record NotAsked() : Conflict("team.not-asked");

    /// <summary>Someone else has just taken the last place.</summary>
    public sealed record OpeningFilled() : Conflict("team.opening-filled");

    public sealed record FewerThanFilled(int Filled) : Invalid("team.fewer-than-filled", "places");

    public sealed record TooManyInvited(int Most) : Invalid("team.too-many-invited", "invite");

    public sealed record LastLead() : Conflict("team.last-lead");

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("team.out-of-range", At);
}
