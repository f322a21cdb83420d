namespace Juluo.Residencies;

/// <summary>Notifications to applicants and reviewers.</summary>
internal static class ApplicationNotices
{
    /// <summary>The kind of notification to applicants about their applications.</summary>
    public const string Mine = "residencies.residency";

    /// <summary>The kind of notification to reviewers about applications to answer.</summary>
    public const string Review = "residencies.applications";

    public static readonly NotificationKind[] Kinds = [new(Mine, NotificationWay.AtOnce), new(Review, NotificationWay.AtOnce)];

    public static Notification ToApplicant(Application application, string step, object? more = null) =>
        new(
            Mine,
            $"application:{application.Id}:{step}",
            $"residencies.told.application.{step}",
            more ?? new { residency = application.Name },
            $"/me/applications/{application.Id}"
        );

    public static Notification ToReviewers(Application application, string step, string name) =>
        new(
            Review,
            $"application:{application.Id}:{step}:review",
            $"residencies.told.applications.{step}",
            new { residency = application.Name, name },
            $"/applications/{application.Id}"
        );
}
