namespace Juluo.Host.Commands;

/// <summary><c>juluo mail again</c> and <c>juluo outbox again</c>: retry undelivered mails, including refused ones, and events that could not be handled, in every community.</summary>
internal static class AgainCommand
{
    public static Command BuildMail() =>
        Build(
            "mail",
            "Mails on their way out.",
            "Send the mails again that the mail server has not taken, the refused ones too.",
            "mail.again",
            (undelivered, stop) => undelivered.SendAgain(stop)
        );

    public static Command BuildOutbox() =>
        Build(
            "outbox",
            "Events on their way through the program.",
            "Handle the events again that could not be handled.",
            "outbox.again",
            (undelivered, stop) => undelivered.TakeUpAgain(stop)
        );

    private static Command Build(string name, string about, string does, string say, Func<Undelivered, CancellationToken, Task<int>> retry)
    {
        var again = new Command("again", does);
        again.SetAction((_, stop) => Run(say, retry, stop));
        return new Command(name, about) { again };
    }

    private static async Task<int> Run(string say, Func<Undelivered, CancellationToken, Task<int>> retry, CancellationToken stop)
    {
        await using var database = await HostDatabase.Open(stop);
        await using var ground = HostGround.Build(database);
        var count = 0;
        foreach (var community in await ground.GetRequiredService<Communities>().All(stop))
            count += await ground.In(community, s => retry(s.GetRequiredService<Undelivered>(), stop), stop);
        Console.WriteLine(Terminal.Words.Say(say, new { count }));
        return 0;
    }
}
