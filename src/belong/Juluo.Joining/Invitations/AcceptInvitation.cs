namespace Juluo.Joining;

/// <summary>
/// POST /welcome/{token} — accepts an invitation. A mailed one proves its address; a link requires proof first. A person who already has an account signs in with it: a mail doesn't
/// replace their password.
/// </summary>
[Post("/welcome/{token}", Requires.Nothing, Form = typeof(ShowWelcome), PerMinute = 30, CountsFailures = true)]
internal sealed class AcceptInvitation(
    UnitOfWork work,
    InvitationStore store,
    Welcoming welcoming,
    ArrivalsFacade arrivals,
    ConsentsFacade consents,
    Accounts accounts,
    Sessions sessions,
    Mailer mailer,
    IHttpContextAccessor http,
    Clock clock
) : Slice<AcceptInvitation.Input, AcceptInvitation.Output>
{
    /// <param name="Presence">True if they agree that their presence counts.</param>
    /// <param name="Ties">True if they agree that others see their ties.</param>
    /// <param name="Asked">True if they saw both questions: without consent they count as declined and aren't asked again. Otherwise they are asked on the first visit.</param>
    /// <param name="Trade">The profession, or null.</param>
    /// <param name="Need">The first need, as a sentence, or null.</param>
    /// <param name="Offer">The first offer, as a sentence, or null.</param>
    public sealed record Input(
        string Token,
        string Name = "",
        string? Email = null,
        string? Password = null,
        ProfessionId? Trade = null,
        string? Need = null,
        string? Offer = null,
        bool Stay = false,
        bool Presence = false,
        bool Ties = false,
        bool Asked = false
    )
    {
        internal ArrivalsFacade.FirstWords Words => new(Trade, Need, Offer);
    }

    public sealed record Output(string To, string? Say);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Token, stop) is not { } invitation || invitation.StateAt(clock.Now) != InvitationState.Open)
            return new InvitationErrors.Over();
        var wrong = input.Words.Check().ToList();
        if (caller.Account is { } signedIn)
            return wrong.Count > 0 ? wrong : await Come(invitation, new(signedIn), input, caller, "/home", "joining.welcome.here", stop);
        if (invitation.Email is not { } email)
            return await Prove(input, caller, wrong, stop);
        var known = await accounts.Find(email);
        wrong.AddRange(FormText.CheckGiven(nameof(input.Name), input.Name, Person.MostName));
        if (known is null && !string.IsNullOrEmpty(input.Password) && await accounts.WrongPassword(input.Password) is { } weak)
            wrong.Add(weak);
        if (wrong.Count > 0)
            return wrong;
        var account = known is { } already
            ? already
            : await accounts.Proven(email, string.IsNullOrEmpty(input.Password) ? null : input.Password);
        if (account.Failed)
            return account.As<Output>();
        var come = await Come(
            invitation,
            account.Value,
            input,
            caller,
            known is null ? "/home" : "/sign-in?back=%2Fhome",
            known is null ? "joining.welcome.here" : "joining.welcome.sign-in",
            stop
        );
        // Sessions use a separate connection, which must not be awaited while holding a row lock. A rolled-back membership leaves no session behind.
        if (!come.Failed && known is null)
            work.Afterwards(() => sessions.Begin(account.Value.Value, caller.Community.Id, SignInWay.Link, input.Stay, stop));
        return come;
    }

    /// <summary>Sends a mail that leads back here to prove the address, as a link doesn't identify its user.</summary>
    private async Task<Outcome<Output>> Prove(Input input, Caller caller, List<Error> wrong, CancellationToken stop)
    {
        if (!mailer.Offered)
            return new MailErrors.NotSetUp();
        if (!EmailAddress.IsOne(input.Email?.Trim() ?? ""))
            wrong.Add(new AccountErrors.NoAddress());
        if (wrong.Count > 0)
            return wrong;
        await accounts.Begin(
            input.Email!,
            caller.Language,
            $"{InvitationMail.Path(input.Token)}?{Community.Query}={caller.Community.Slug}",
            stop
        );
        return new Output(ShowSent.At, null);
    }

    private async Task<Outcome<Output>> Come(
        Invitation invitation,
        AccountId account,
        Input input,
        Caller caller,
        string to,
        string say,
        CancellationToken stop
    )
    {
        var person = await welcoming.Welcome(invitation, account, input.Name, RequestLanguage.OfBrowser(http.HttpContext!), stop);
        if (person.Failed)
            return person.As<Output>();
        if (await arrivals.Keep(person.Value, input.Words, stop) is { Failed: true } refused)
            return refused.As<Output>();
        // An unchecked box declines only a question that was never answered; an earlier consent is withdrawn on its own page.
        var open = input.Asked ? await consents.Unanswered(person.Value, stop) : [];
        foreach (var (purpose, given) in new[] { (Purpose.Presence, input.Presence), (Purpose.Ties, input.Ties) })
            if (given || open.Contains(purpose))
                await consents.Set(person.Value, purpose, given, stop);
        if (caller.Account is not null)
            work.Afterwards(() => sessions.MoveTo(caller.Community.Id, stop));
        return new Output(to, say);
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.To, output.Say);
}
