namespace Juluo.Host.Commands;

/// <summary><c>juluo domain COMMUNITY DOMAIN</c>: sets the host name of a community. Only the operator of the installation can confirm who owns a domain that leads to it.</summary>
internal static class DomainCommand
{
    public static Command Build()
    {
        var slug = new Argument<string?>("community")
        {
            Description = "The community's short name. Without it, all domains are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var domain = new Argument<string?>("domain")
        {
            Description = "The domain, such as space.example.org. First point it at this server in the DNS.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var none = new Option<bool>("--none") { Description = "Remove the community's domain." };
        var command = new Command("domain", "List, set or remove the domains of communities.") { slug, domain, none };
        command.SetAction(
            (p, stop) =>
                p.GetValue(slug) is not { } named ? List(stop)
                : p.GetValue(domain) is null && !p.GetValue(none)
                    ? Task.FromResult(Terminal.Refuse([new CommandErrors.ArgumentMissing($"bin/juluo domain {named}", domain.Name)]))
                : Give(named, p.GetValue(none) ? null : p.GetValue(domain), stop)
        );
        return command;
    }

    private static async Task<int> List(CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        foreach (var community in await ground.GetRequiredService<Communities>().All(stop))
            Console.WriteLine($"{community.Slug}\t{community.Domain ?? "-"}");
        return 0;
    }

    private static async Task<int> Give(string slug, string? domain, CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var chosen = ImportCommand.Choose(await ground.GetRequiredService<Communities>().All(stop), slug);
        if (chosen.Failed)
            return Terminal.Refuse(chosen.Errors);
        var given = await ground.GetRequiredService<Domains>().Give(chosen.Value, domain, stop);
        if (given.Failed)
            return Terminal.Refuse(given.Errors);
        Console.WriteLine(
            Terminal.Words.Say(
                domain is null ? "domain.taken" : "domain.given",
                new { name = chosen.Value.Name.In(Terminal.Words.Language), domain = given.Value.Host }
            )
        );
        return 0;
    }
}
