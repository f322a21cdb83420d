namespace Juluo.Host.Commands;

/// <summary>
/// <c>juluo erase PERSON</c>: immediately erases a person who requested it by letter (docs/privacy.md); with <c>--again</c>, erases the people whom a restored database contains
/// again.
/// </summary>
internal static class EraseCommand
{
    public static Command Build()
    {
        var person = new Argument<Guid?>("person")
        {
            Description = "The person's id, as in the address of their page.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var community = new Option<string?>("--community")
        {
            Description = "The community's short name. Not needed if there is only one community.",
        };
        var again = new Option<bool>("--again") { Description = "Erase again people who came back with a restored database." };
        var command = new Command("erase", "Erase a person at once. This cannot be undone.") { person, community, again };
        command.SetAction(
            (p, stop) =>
                p.GetValue(again) ? Again(stop)
                : p.GetValue(person) is { } key ? Erase(new(key), p.GetValue(community), stop)
                : Task.FromResult(Terminal.Refuse([new CommandErrors.ArgumentMissing("bin/juluo erase", person.Name)]))
        );
        return command;
    }

    private static async Task<int> Erase(PersonId person, string? slug, CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var chosen = ImportCommand.Choose(await ground.GetRequiredService<Communities>().All(stop), slug);
        if (chosen.Failed)
            return Terminal.Refuse(chosen.Errors);
        try
        {
            if (!await ground.In(chosen.Value, s => s.GetRequiredService<Erasure>().Erase(person, stop), stop))
                return Terminal.Refuse([new CommandErrors.NoSuchPerson(chosen.Value.Slug)]);
        }
        catch (PostgresException refused) when (refused.ConstraintName is "an_operator_remains")
        {
            return Terminal.Refuse([new MembershipErrors.LastOperator()]);
        }

        Console.WriteLine(Terminal.Words.Say("erase.done"));
        return 0;
    }

    private static async Task<int> Again(CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var count = await ground.GetRequiredService<Erasures>().Repeat([], stop);
        Console.WriteLine(Terminal.Words.Say("erase.again", new { count }));
        return 0;
    }
}
