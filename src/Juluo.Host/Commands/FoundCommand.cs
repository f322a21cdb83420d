namespace Juluo.Host.Commands;

/// <summary><c>juluo found NAME</c>: creates a community and its first operator, who can sign in and do everything else on the pages.</summary>
internal static class FoundCommand
{
    private sealed record Wish(Community Community, string Email, string OperatorName, string? PasswordFile, string? Preset);

    /// <summary>The new community and operator, for <c>--json</c>.</summary>
    private sealed record Founded(
        CommunityId Id,
        string Slug,
        LocalizedText Name,
        string Zone,
        string Currency,
        PersonId OperatorId,
        string OperatorName,
        string OperatorEmail,
        bool NewAccount
    );

    public static Command Build()
    {
        var name = new Argument<string>("name") { Description = "The name of the community, in its first language." };
        var englishName = new Option<string?>("--english-name")
        {
            Description = "Its name on English pages, if its first language is Chinese. Default: the same name.",
        };
        var slug = new Option<string?>("--slug")
        {
            Description = "Its short name in addresses and commands: a–z, 0–9 and hyphens. Default: made from the English name.",
        };
        var sentence = new Option<string?>("--sentence") { Description = "One sentence about it for its public page. Default: its name." };
        var englishSentence = new Option<string?>("--english-sentence")
        {
            Description = "The same sentence in English, if its first language is Chinese.",
        };
        var zone = new Option<string>("--zone") { Description = "The time zone, an IANA name.", DefaultValueFactory = _ => "Asia/Taipei" };
        var language = new Option<string?>("--language")
        {
            Description =
                $"The first language: {string.Join(" or ", Languages.All)}. Default: Chinese in the time zone of Taipei, English elsewhere. It is the only language, unless a name or sentence in English is given too.",
        };
        var currency = new Option<string>("--currency")
        {
            Description = "The currency, an ISO 4217 code. It cannot be changed later.",
            DefaultValueFactory = _ => "TWD",
        };
        var email = new Option<string?>("--operator-email") { Description = "The email address with which the first operator signs in." };
        var operatorName = new Option<string?>("--operator-name") { Description = "The name of the first operator." };
        var passwordFile = new Option<string?>("--password-file")
        {
            Description =
                "The file whose first line is the operator's password; without it, asked on the terminal, else read from standard input.",
        };
        var preset = new Option<string?>("--preset")
        {
            Description =
                $"The kind of place to start from: {Presets}. It adds a site with spaces, prices, a plan and passes, all of which can be changed.",
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("found", "Create a community and its first operator.")
        {
            name,
            englishName,
            slug,
            sentence,
            englishSentence,
            zone,
            language,
            currency,
            email,
            operatorName,
            passwordFile,
            preset,
            json,
        };
        command.SetAction(
            (p, stop) =>
            {
                var typed = p.GetValue(zone)!;
                var (said, english) = (FormText.Some(p.GetValue(sentence)), FormText.Some(p.GetValue(englishSentence)));
                var called = new LocalizedText(p.GetValue(name), p.GetValue(englishName));
                var community = new Community(
                    Id.New<CommunityId>(new Clock(TimeProvider.System)),
                    p.GetValue(slug) ?? Slug(called.En),
                    called,
                    new(said ?? called.Zh, english ?? called.En),
                    DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => string.Equals(id, typed, StringComparison.OrdinalIgnoreCase))
                        ?? typed,
                    p.GetValue(currency)!.ToUpperInvariant()
                );
                community = community with
                {
                    Language = p.GetValue(language)?.Trim() ?? (community.ZoneId == "Asia/Taipei" ? Languages.Chinese : Languages.English),
                };
                if (called.Said is ({ }, { }) || english is not null)
                    community = community with { Languages = Languages.All };
                else
                    community = community with
                    {
                        Languages = Languages.Of([community.Language]),
                        Name = community.Written(p.GetValue(name)),
                        Sentence = community.Written(said ?? p.GetValue(name)),
                    };
                var wish = new Wish(
                    community,
                    p.GetValue(email)?.Trim() ?? "",
                    p.GetValue(operatorName)?.Trim() ?? "",
                    p.GetValue(passwordFile),
                    p.GetValue(preset)?.Trim()
                );
                return Run(wish, p.GetValue(json), stop);
            }
        );
        return command;
    }

    private static async Task<int> Run(Wish wish, bool json, CancellationToken stop)
    {
        if (Check(wish) is { Count: > 0 } mistakes)
            return Terminal.Refuse(mistakes);
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var founded = await Found(wish, ground, stop);
        if (founded.Failed)
            return Terminal.Refuse(founded.Errors);
        Tell(founded.Value, json);
        return 0;
    }

    /// <summary>
    /// Account, community and person are saved one after the other. The next run completes an interrupted one: it reuses an existing account, and a community without people.
    /// </summary>
    private static async Task<Outcome<Founded>> Found(Wish wish, ServiceProvider ground, CancellationToken stop)
    {
        var communities = ground.GetRequiredService<Communities>();
        var begun = (await communities.All(stop)).FirstOrDefault(c => c.Slug == wish.Community.Slug);
        if (begun is not null && !await IsDeserted(begun, ground, stop))
            return new CommunityErrors.SlugTaken(begun.Slug, begun.Name.Zh);

        var (account, isNew) = (await Find(wish.Email, ground), false);
        if (account is null)
        {
            var password = await Password(wish, stop);
            if (password.Failed)
                return password.As<Founded>();
            var made = await Create(wish.Email, password.Value, ground);
            if (made.Failed)
                return made.As<Founded>();
            (account, isNew) = (made.Value, true);
        }

        Community community;
        try
        {
            community = begun ?? await communities.Found(wish.Community, stop);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new CommunityErrors.SlugTaken(wish.Community.Slug, wish.Community.Name.Zh); // another process was faster
        }

        var today = SystemClock.Instance.GetCurrentInstant().InZone(community.Zone).Date;
        var added = await ground.In(
            community,
            async s =>
            {
                // A list to choose from on the first day; the operator adapts it later.
                await s.GetRequiredService<ProfessionsFacade>().AddUsual(stop);
                var first = await s.GetRequiredService<ArrivalsFacade>()
                    .Add(
                        new NewPerson(wish.OperatorName, today)
                        {
                            Email = wish.Email,
                            Account = account,
                            Language = wish.Community.Language,
                            Roles = [Role.Operator],
                        },
                        stop
                    );
                if (first.Failed || Preset(wish) is not { } preset)
                    return first;
                var begun = await s.GetRequiredService<PresetsFacade>().Begin(preset, first.Value, addSite: true, stop);
                return begun.Failed ? begun.As<PersonId>() : first;
            },
            stop
        );
        if (added.Failed)
            return added.As<Founded>();
        return new Founded(
            community.Id,
            community.Slug,
            community.Name,
            community.ZoneId,
            community.Currency,
            added.Value,
            wish.OperatorName,
            wish.Email,
            isNew
        );
    }

    private static List<Error> Check(Wish wish)
    {
        var mistakes = wish.Community.Check().Where(m => m is not CommunityErrors.NoSlug { Slug: "" }).ToList();
        if (wish.Community.Slug.Length == 0)
            mistakes.Add(new CommandErrors.OptionMissing("--slug", "riverside"));
        if (wish.Email.Length == 0)
            mistakes.Add(new CommandErrors.OptionMissing("--operator-email", "mina@example.org"));
        else if (!EmailAddress.IsOne(wish.Email))
            mistakes.Add(new AccountErrors.NoAddress());
        if (wish.OperatorName.Length == 0)
            mistakes.Add(new CommandErrors.OptionMissing("--operator-name", "Mina"));
        else if (wish.OperatorName.Length > People.Person.MostName)
            mistakes.Add(new CommandErrors.OptionTooLong("--operator-name", People.Person.MostName));
        if (!Languages.All.Contains(wish.Community.Language, StringComparer.Ordinal))
            mistakes.Add(new CommandErrors.NotAmong("--language", wish.Community.Language, string.Join(", ", Languages.All)));
        if (wish.Preset is not null && Preset(wish) is null)
            mistakes.Add(new CommandErrors.NotAmong("--preset", wish.Preset, Presets));
        if (wish.PasswordFile is { } file && Files.Unreadable(file) is { } unreadable)
            mistakes.Add(unreadable);
        return mistakes;
    }

    private static string Presets => string.Join(", ", Enum.GetValues<HousePreset>().Select(EnumWord.Of));

    private static HousePreset? Preset(Wish wish) =>
        Enum.GetValues<HousePreset>().Cast<HousePreset?>().FirstOrDefault(p => EnumWord.Of(p!.Value) == wish.Preset);

    private static Task<bool> IsDeserted(Community community, IServiceProvider ground, CancellationToken stop) =>
        ground.In(community, async s => (await s.GetRequiredService<PeopleFacade>().All(stop)).Count == 0, stop);

    private static async Task<AccountId?> Find(string email, IServiceProvider ground)
    {
        await using var scope = ground.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Accounts>().Find(email);
    }

    private static async Task<Outcome<AccountId>> Create(string email, string password, IServiceProvider ground)
    {
        await using var scope = ground.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Accounts>().Create(email, password);
    }

    /// <summary>Reads the password from a file, the terminal or standard input. Never an argument: the shell would store it, and every process of the machine could read it.</summary>
    private static async Task<Outcome<string>> Password(Wish wish, CancellationToken stop)
    {
        if (wish.PasswordFile is null && !Console.IsInputRedirected)
        {
            var typed = Terminal.Secret(Terminal.Words.Say("found.password", wish));
            if (typed.Length < Accounts.LeastPassword)
                return new AccountErrors.PasswordTooShort(Accounts.LeastPassword);
            return typed == Terminal.Secret(Terminal.Words.Say("found.again")) ? typed : new CommandErrors.PasswordsDiffer();
        }

        using var reader = wish.PasswordFile is { } file ? new StreamReader(file) : Console.In;
        return await reader.ReadLineAsync(stop) is { Length: > 0 } line ? line : new CommandErrors.NoPassword();
    }

    private static void Tell(Founded founded, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(founded, Json.Options));
            return;
        }

        var words = Terminal.Words;
        Console.WriteLine(words.Say("found.did", new { founded.Name, founded.Slug }));
        var address = Environment.GetEnvironmentVariable("Juluo__Address") ?? ServeCommand.Urls.Split(';')[0];
        Console.WriteLine(
            words.Say(
                "found.sign-in",
                new
                {
                    Operator = founded.OperatorName,
                    Email = founded.OperatorEmail,
                    Address = address.TrimEnd('/'),
                }
            )
        );
        if (!founded.NewAccount)
            Console.WriteLine(words.Say("found.known"));
        Console.WriteLine(words.Say("found.serve"));
    }

    /// <summary>Makes a short name from the ASCII letters and digits of a name, joined by hyphens, at most 41 characters. Empty if there are none; the error says how to give one.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug is [.., not '-'] && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }

        return slug.ToString(0, Math.Min(slug.Length, 41)).Trim('-');
    }
}
