namespace Juluo.Casework;

/// <summary>Evaluates a service's rules on the applicant's answers, as of the day the application was sent.</summary>
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
