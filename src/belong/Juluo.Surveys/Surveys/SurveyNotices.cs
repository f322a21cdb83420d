namespace Juluo.Surveys;

/// <summary>Sends members the notifications about surveys. None reveals whether a person has answered, and answering sends none.</summary>
internal sealed class SurveyNotices(UnitOfWork work, Notifier notifier)
{
    public const string Asked = "surveys.asked";
    public const string Shared = "surveys.shared";

    public static readonly NotificationKind[] Kinds =
    [
        new(Asked, NotificationWay.AtOnce, SurveyRights.Answer),
        new(Shared, NotificationWay.Inbox, SurveyRights.Answer),
    ];

    public Task Invite(SurveyId id, LocalizedText title, Instant closesAt, IReadOnlyCollection<PersonId> to, CancellationToken stop) =>
        notifier.Notify(to, Of(Asked, id, "asked", new { survey = title, until = Survey.LastDayOf(closesAt, work.Community.Zone) }), stop);

    public Task Remind(Survey survey, IReadOnlyCollection<PersonId> to, CancellationToken stop) =>
        notifier.Notify(
            to,
            Of(Asked, survey.Id, "reminded", new { survey = survey.Title, until = survey.LastDay(work.Community.Zone) }),
            stop
        );

    public Task Share(Survey survey, CancellationToken stop) =>
        notifier.NotifyPermitted(SurveyRights.Answer, Of(Shared, survey.Id, "shared", new { survey = survey.Title }), stop);

    private static Notification Of(string kind, SurveyId id, string what, object with) =>
        new(kind, $"survey:{id}:{what}", $"surveys.told.{what}", with, what == "shared" ? $"/surveys/{id}/results" : $"/surveys/{id}");
}
