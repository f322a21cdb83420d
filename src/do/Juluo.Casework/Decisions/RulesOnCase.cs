namespace Juluo.Casework;

/// <summary>What the rules of a service make of a case, by what its applicant answered, on the day on which it was sent.</summary>
internal static class RulesOnCase
{
    public static Task<ApplicationCheck?> Of(
        Case one,
        ReadSubmission read,
        ServicesFacade services,
        Caller caller,
        CancellationToken stop
    ) =>
        services.Check(
            one.Service,
            read.Definition,
            read.Answers,
            (one.SentAt ?? read.BegunAt).InZone(caller.Community.Zone).Date,
            caller.Language,
            stop
        );
}
