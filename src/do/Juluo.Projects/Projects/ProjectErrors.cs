namespace Juluo.Projects;

internal static class ProjectErrors
{
    public sealed record EndsBeforeItStarts() : Invalid("project.ends-before-it-starts", "endsOn");

    public sealed record EndIsPast() : Invalid("project.end-is-past", "endsOn");

    public sealed record NoAddress(string? At) : Invalid("project.no-address", At);

    public sealed record OnlyForLeads() : Conflict("project.only-for-leads");

    public sealed record OnlyForTeam() : Conflict("project.only-for-team");

    public sealed record HasEnded() : Conflict("project.has-ended");

    public sealed record HasNotEnded() : Conflict("project.has-not-ended");
}
