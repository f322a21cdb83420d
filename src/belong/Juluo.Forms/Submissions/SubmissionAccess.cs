namespace Juluo.Forms;

/// <summary>
/// Begins submissions and opens them for their holders: the person who began it, or a browser with its secret in a cookie. The database stores only a digest of a secret.
/// </summary>
public sealed class SubmissionAccess
{
    private const string Cookie = "submission";

    private readonly UnitOfWork work;
    private readonly Clock clock;
    private readonly IHttpContextAccessor http;
    private readonly PageLanguage page;

    public SubmissionAccess(UnitOfWork work, Clock clock, IDataProtectionProvider protection, IHttpContextAccessor http, PageLanguage page)
    {
        (this.work, this.clock, this.http, this.page) = (work, clock, http, page);
        Store = new(work, clock, new(protection));
        Forms = new(work, clock);
        Documents = new(work, clock);
    }

    internal SubmissionStore Store { get; }

    internal FormStore Forms { get; }

    internal DocumentStore Documents { get; }

    /// <summary>Returns a submission that the caller holds, or null if it doesn't exist or isn't theirs.</summary>
    /// <param name="toChange">True to lock it until the transaction ends.</param>
    internal async Task<HeldSubmission?> Held(SubmissionId id, Caller caller, CancellationToken stop, bool toChange = false)
    {
        var submission = toChange ? await Store.FindToChange(id, stop) : await Store.Find(id, stop);
        if (submission is null || !await Holds(submission, caller, stop))
            return null;
        // An unsent submission stays open in this browser until it expires; a sent one equally long after each visit.
        if ((toChange || submission.SentAt is not null) && Secret is { } secret && await Store.HasKey(id, secret, stop))
            Leave(id, secret);
        // A language chosen since applies to the form too.
        var held = await Open(page.OursIsChosen ? submission with { Language = null } : submission, stop);
        if (page.Chosen is { } chosen && held.Form.Languages.Contains(chosen))
            held = held with { Submission = held.Submission with { Language = chosen } };
        page.OfferedBelow = held.Form.Languages.Any(Languages.Further.Contains);
        page.Speak(held.Language(caller.Language));
        return held;
    }

    /// <summary>Returns the error for a submission that the caller doesn't hold. Visitors may hold it on another device, so they are sent to the page that opens it by a code.</summary>
    internal static Error NotHeld(Caller caller) =>
        caller is { Person: null, Token: null } ? new SubmissionErrors.NotInThisBrowser() : new NotFound();

    /// <summary>Loads a submission with its form and documents, without a permission check.</summary>
    internal async Task<HeldSubmission> Open(Submission submission, CancellationToken stop) =>
        new(
            submission,
            submission.Version is { } version
                ? await Forms.Version(submission.Form, version, stop)
                : TrialForm.Read((await Store.Trial(submission.Id, stop))!),
            await Documents.Of(submission.Id, stop)
        );

    /// <summary>Begins a submission. A visitor's browser gets its secret.</summary>
    internal async Task<Submission> Begin(
        FormId form,
        int? version,
        string? trial,
        FormDefinition definition,
        PersonId? person,
        string? subject,
        AnswerSet? prefill,
        string? leads,
        string? language,
        CancellationToken stop
    )
    {
        var id = Id.New<SubmissionId>(clock);
        var submission = new Submission(
            id,
            form,
            version,
            subject,
            person,
            language is not null && Languages.Further.Contains(language) && definition.Languages.Contains(language)
                ? language
                : page.Wished(definition.Languages),
            prefill?.Where(q => definition.Question(q) is not null) ?? AnswerSet.Empty,
            TypedFields.None,
            null,
            leads?.Replace("{id}", id.ToString(), StringComparison.Ordinal),
            null,
            clock.Now,
            clock.Now,
            null,
            clock.Now + (trial is null ? Submission.Patience : Duration.FromDays(1))
        );
        await Store.Begin(submission, definition, trial, stop);
        if (person is null)
            await HandOut(submission.Id, stop);
        return submission;
    }

    /// <summary>Gives this browser a new secret that opens a submission, in a cookie. Other browsers keep theirs.</summary>
    internal async Task HandOut(SubmissionId id, CancellationToken stop)
    {
        var secret = SecretToken.New();
        await Store.AddKey(id, secret, stop);
        Leave(id, secret);
    }

    /// <summary>Revokes this browser's secret for a submission, including copies of it.</summary>
    internal async Task Close(SubmissionId id, CancellationToken stop)
    {
        if (Secret is { } secret)
            await Store.RemoveKey(id, secret, stop);
        http.HttpContext?.Response.Cookies.Delete(Cookie, Options(http.HttpContext, id));
    }

    private void Leave(SubmissionId id, string secret) =>
        http.HttpContext?.Response.Cookies.Append(Cookie, secret, Options(http.HttpContext, id));

    private static CookieOptions Options(HttpContext context, SubmissionId id) =>
        new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Submission.Patience.ToTimeSpan(),
            Path = Submission.PathOf(id),
        };

    private async Task<bool> Holds(Submission submission, Caller caller, CancellationToken stop) =>
        (submission.Person is { } person && caller.Person == person && caller.SeeingAs is null)
        || (Secret is { } secret && await Store.HasKey(submission.Id, secret, stop));

    // The secret in this browser's cookie.
    private string? Secret => http.HttpContext?.Request.Cookies[Cookie] is { Length: > 20 } secret ? secret : null;
}
