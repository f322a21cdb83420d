namespace Juluo.Host.Commands;

/// <summary><c>juluo user</c>: restores access for people who cannot sign in, for the owner of the machine. Needs no mail; every action is in the audit log of their communities.</summary>
internal static class UserCommand
{
    /// <summary>A member with an account, for <c>--json</c>.</summary>
    private sealed record User(
        string Email,
        string Name,
        IReadOnlyList<Role> Roles,
        bool SecondFactor,
        string Community,
        PersonId Person,
        AccountId Account
    );

    public static Command Build()
    {
        var community = new Option<string?>("--community") { Description = "List only members of this community, by its short name." };
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var list = new Command("list", "List the members who have an account.") { community, json };
        list.SetAction((p, stop) => List(p.GetValue(community), p.GetValue(json), stop));

        var email = new Argument<string>("email") { Description = "The email address with which the person signs in." };
        var reset = new Command("reset", "Print a link for choosing a new password.") { email };
        reset.SetAction((p, stop) => Reset(p.GetValue(email)!, stop));
        var second = new Command("second-factor-off", "Turn off a person's second factor.") { email };
        second.SetAction((p, stop) => SecondFactorOff(p.GetValue(email)!, stop));

        var of = new Option<string?>("--community")
        {
            Description = "The community's short name. Not needed if there is only one community.",
        };
        var makeOperator = new Command("operator", "Make a member an operator.") { email, of };
        makeOperator.SetAction((p, stop) => MakeOperator(p.GetValue(email)!, p.GetValue(of), stop));
        return new Command("user", "Help a person who cannot sign in, or make a member an operator.") { list, reset, second, makeOperator };
    }

    private static async Task<int> List(string? slug, bool json, CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var communities = await ground.GetRequiredService<Communities>().All(stop);
        if (slug is not null)
        {
            var chosen = ImportCommand.Choose(communities, slug);
            if (chosen.Failed)
                return Terminal.Refuse(chosen.Errors);
            communities = [chosen.Value];
        }

        var users = await Users(ground, communities, stop);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(users, Json.Options));
        else if (users.Count == 0)
            Console.WriteLine(Terminal.Words.Say("user.none"));
        else
            foreach (var user in users)
                Console.WriteLine(
                    Terminal.Words.Say(
                        "user.row",
                        new
                        {
                            email = user.Email,
                            name = user.Name,
                            roles = string.Join(", ", user.Roles.Select(r => Terminal.Words[r])),
                            second = user.SecondFactor ? 1 : 0,
                            community = user.Community,
                        }
                    )
                );
        return 0;
    }

    private static Task<int> Reset(string email, CancellationToken stop) =>
        For(
            email,
            async (ground, users) =>
            {
                await using var scope = ground.CreateAsyncScope();
                var path = await scope.ServiceProvider.GetRequiredService<AccountRescue>().ResetPath(users[0].User.Account, stop);
                await Note(ground, users, "identity.reset-by-command", stop);
                var url = ground.GetRequiredService<PublicAddress>().Of(users[0].Community, path);
                Console.WriteLine(Terminal.Words.Say("user.reset", new { url }));
                return 0;
            },
            stop
        );

    private static Task<int> SecondFactorOff(string email, CancellationToken stop) =>
        For(
            email,
            async (ground, users) =>
            {
                await using var scope = ground.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<AccountRescue>().TurnOffSecondFactor(users[0].User.Account, stop))
                    return Terminal.Refuse([new CommandErrors.NoSecondFactor(email)]);
                await Note(ground, users, "identity.second-factor-off-by-command", stop);
                Console.WriteLine(Terminal.Words.Say("user.second-factor-off", new { email }));
                return 0;
            },
            stop
        );

    private static async Task<int> MakeOperator(string email, string? slug, CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var communities = await ground.GetRequiredService<Communities>().All(stop);
        var chosen = ImportCommand.Choose(communities, slug);
        if (chosen.Failed)
            return Terminal.Refuse(chosen.Errors);
        var name = chosen.Value.Name.In(Terminal.Words.Language);
        if ((await Users(ground, [chosen.Value], stop)).Find(u => Same(u.Email, email)) is not { } user)
            return Terminal.Refuse([new CommandErrors.NotAMember(email, name)]);
        var made = await ground.In(
            chosen.Value,
            async s =>
            {
                var given = await s.GetRequiredService<ArrivalsFacade>().MakeOperator(user.Person, stop);
                if (given.Failed)
                    return given;
                await s.GetRequiredService<MembershipsFacade>().Write(user.Person, StepKind.RoleGiven, null, "operator", stop);
                await s.GetRequiredService<Audit>().Did(null, "people.operator-by-command", user.Person.ToString(), null, stop);
                return given;
            },
            stop
        );
        if (made.Failed)
            return Terminal.Refuse(made.Errors);
        Console.WriteLine(Terminal.Words.Say("user.operator", new { name = user.Name, community = name }));
        return 0;
    }

    private static async Task<int> For(
        string email,
        Func<IServiceProvider, List<(User User, Community Community)>, Task<int>> act,
        CancellationToken stop
    )
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var communities = (await ground.GetRequiredService<Communities>().All(stop)).ToDictionary(c => c.Slug, StringComparer.Ordinal);
        var users = (await Users(ground, communities.Values, stop)).FindAll(u => Same(u.Email, email));
        return users.Count == 0
            ? Terminal.Refuse([new CommandErrors.NoSuchUser(email)])
            : await act(ground, users.ConvertAll(u => (u, communities[u.Community])));
    }

    private static async Task Note(
        IServiceProvider ground,
        List<(User User, Community Community)> users,
        string action,
        CancellationToken stop
    )
    {
        foreach (var (user, community) in users)
            await ground.In(
                community,
                async s =>
                {
                    await s.GetRequiredService<Audit>().Did(null, action, user.Person.ToString(), null, stop);
                    return Done.It;
                },
                stop
            );
    }

    private static async Task<List<User>> Users(IServiceProvider ground, IEnumerable<Community> communities, CancellationToken stop)
    {
        await using var scope = ground.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var second = await scope.ServiceProvider.GetRequiredService<AccountRescue>().WithSecondFactor(stop);
        var users = new List<User>();
        foreach (var community in communities)
        {
            var (people, own) = await ground.In(
                community,
                async s =>
                {
                    var facade = s.GetRequiredService<PeopleFacade>();
                    return (await facade.All(stop), await facade.Accounts(stop));
                },
                stop
            );
            foreach (var person in people)
                if (own.TryGetValue(person.Id, out var account) && await accounts.AddressOf(account) is { } email)
                    users.Add(new(email, person.Name, [.. person.Roles], second.Contains(account), community.Slug, person.Id, account));
        }

        return users;
    }

    private static bool Same(string email, string typed) => email.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase);
}
