namespace Juluo.Forms;

/// <summary>The last day on which a submission can be finished, if that is before its retention ends.</summary>
/// <param name="Why">The catalogue key of the reason.</param>
public sealed record SubmissionLimit(LocalDate LastDay, string Why)
{
    /// <summary>Returns the limit shown to the person, or null if it can be finished as long as it is kept.</summary>
    internal static async Task<SubmissionLimit?> Of(
        HeldSubmission held,
        SubmissionAccess access,
        IEnumerable<ILimitsSubmissions> owners,
        DateTimeZone zone,
        CancellationToken stop
    )
    {
        var submission = held.Submission;
        if (submission is { SentAt: not null } or { IsTrial: true } || await access.Forms.Find(submission.Form, stop) is not { } form)
            return null;
        var kept = submission.KeepUntil.InZone(zone).Date;
        SubmissionLimit? first = null;
        foreach (var owner in owners.Where(o => o.Owner == form.Owner))
            if (await owner.Limit(submission.Subject, submission.SavedAt, stop) is { } limit && limit.LastDay < (first?.LastDay ?? kept))
                first = limit;
        return first;
    }
}
