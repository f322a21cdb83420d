using Spectre.Console;

namespace Juluo.Host.Commands;

/// <summary>Communicates with the person at the terminal in the language of their locale. Results go to standard output, all other messages to standard error.</summary>
internal static class Terminal
{
    private static readonly IAnsiConsole Aside = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });

    public static Words Words { get; } =
        new(
            new Catalogue(
                Modules.App.Modules.Select(r => r.GetType().Assembly).Append(typeof(Evaluation).Assembly).Append(typeof(Terminal).Assembly)
            ),
            (
                Environment.GetEnvironmentVariable("LC_ALL")
                ?? Environment.GetEnvironmentVariable("LC_MESSAGES")
                ?? Environment.GetEnvironmentVariable("LANG")
                ?? ""
            ).StartsWith("zh", StringComparison.Ordinal)
                ? Languages.Chinese
                : Languages.English,
            NodaTime.DateTimeZone.Utc
        );

    /// <returns>2, the exit code for invalid input.</returns>
    public static int Refuse(IEnumerable<Error> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine(Words.Say(error));
        return 2;
    }

    /// <summary>Reads a secret from the terminal without echoing it.</summary>
    public static string Secret(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }

    /// <summary>Runs a long operation with a progress bar; without a terminal it writes a line every tenth of the way instead.</summary>
    public static Task<T> WithBar<T>(string what, Func<Action<double, string>, Task<T>> action)
    {
        if (Console.IsErrorRedirected)
        {
            var said = -1;
            return action(
                (share, step) =>
                {
                    if ((int)(share * 10) is var tenth && Interlocked.Exchange(ref said, tenth) != tenth)
                        Console.Error.WriteLine($"{what} {share:P0} {step}");
                }
            );
        }

        return Aside
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Markup.Escape(what), maxValue: 1);
                var result = await action(
                    (share, step) =>
                    {
                        bar.Value = share;
                        bar.Description = Markup.Escape($"{what} · {step}");
                    }
                );
                bar.Value = 1;
                return result;
            });
    }
}
