using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>
/// Texts quote the figures of docs/figures.json, which <c>bin/juluo bench --light --write</c> writes. Each text is listed there with the phrase that quotes it: <c>{ratio:0.00}</c> is a
/// figure with its format, <c>{core.ratio:0.00}</c> one of another claim of the same bench, <c>{best:text}</c> a word, and <c>{world}</c> part of the phrase.
/// </summary>
[Trait("Category", "Layers")]
public sealed partial class FigureTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Kept All = JsonSerializer.Deserialize<Kept>(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "figures.json")),
        Read
    )!;

    public static TheoryData<string> Benches => [.. All.Figures.Select(f => f.Bench)];

    [Theory, MemberData(nameof(Benches))]
    public void Texts_quote_what_the_bench_measured(string bench)
    {
        var update = Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1";
        var figure = All.Figures.Single(f => f.Bench == bench);
        var wrong = new List<string>();
        foreach (var text in figure.Texts)
        foreach (var claim in Claims(figure, text))
        {
            var path = Path.Combine(Repository.Root, text.File);
            var content = File.ReadAllText(path);
            var phrase = Phrase(figure, claim, text.Says);
            var said = Regex.Matches(content, phrase.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
            if (said.Count != 1)
                wrong.Add($"{text.File} says “{phrase.Now}” {said.Count} times, whatever the figures; it must once.");
            else if (said[0].Value == phrase.Now)
                continue;
            else if (update)
                File.WriteAllText(path, content[..said[0].Index] + phrase.Now + content[(said[0].Index + said[0].Length)..]);
            else
                wrong.Add($"{text.File} says “{said[0].Value}”, the bench “{phrase.Now}”.");
        }

        output.WriteLine(
            figure.Results.Count == 0
                ? $"{figure.Command}: never measured since it has a place in docs/figures.json"
                : $"{figure.Command}: measured {figure.Date} at {figure.Commit}, load {figure.Load}"
        );
        wrong.ShouldBeEmpty("docs/figures.json has other figures than the texts. JULUO_UPDATE=1 bin/juluo test FigureTests writes them.");
    }

    [Fact]
    public void Every_figure_has_a_command_a_commit_and_the_code_it_rests_on()
    {
        var faults = All
            .Figures.SelectMany(f =>
                new[]
                {
                    (Bad: !Exists(f.Command.Split(' ')[0]), Why: f.Command),
                    (Bad: f.Results.Count > 0 && f.Commit is not { Length: >= 7 }, Why: "no commit"),
                    (Bad: f.Texts.Count == 0, Why: "no text quotes it"),
                }
                    .Concat(f.Sources.Select(s => (Bad: !Exists(s), Why: s)))
                    .Where(x => x.Bad)
                    .Select(x => $"{f.Bench}: {x.Why}")
            )
            .Concat(All.Apart.Where(a => !Exists(a.Command.Split(' ')[0]) || !Exists(a.File)).Select(a => a.Command));
        faults.ShouldBeEmpty();
        All.Figures.Select(f => f.Bench).ShouldBeUnique();

        static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));
    }

    private static IEnumerable<string> Claims(Figure figure, Text text) =>
        figure.Results.Count == 0 ? []
        : text.Each is { } field ? figure.Results.Where(r => r.Value.ContainsKey(field)).Select(r => r.Key)
        : [text.Of!];

    /// <summary>The phrase with the figures as measured, and a pattern that finds it with any figures.</summary>
    private static (string Now, string Pattern) Phrase(Figure figure, string claim, string says)
    {
        var (now, pattern, at) = ("", "", 0);
        foreach (Match hole in Hole().Matches(says))
        {
            Add(says[at..hole.Index]);
            at = hole.Index + hole.Length;
            var value = Value(hole.Groups["claim"] is { Success: true } other ? other.Value : claim, hole.Groups["field"].Value);
            if (hole.Groups["format"] is not { Success: true } format)
                Add(value.ToString());
            else if (format.Value == "text")
            {
                now += value.GetString();
                pattern += "[^|]*?";
            }
            else
            {
                var signed = format.Value.StartsWith('+');
                now += value
                    .GetDouble()
                    .ToString(
                        signed ? $"{format.Value};−{format.Value[1..]}" : $"{format.Value};−{format.Value}",
                        CultureInfo.InvariantCulture
                    );
                pattern += @"[+−]?\d[\d,]*(?:\.\d+)?";
            }
        }

        Add(says[at..]);
        return (now, pattern);

        void Add(string words)
        {
            now += words;
            pattern += Regex.Escape(words);
        }

        JsonElement Value(string of, string field) =>
            figure.Results.TryGetValue(of, out var result) && result.TryGetValue(field, out var value)
                ? value
                : throw new InvalidOperationException($"The bench {figure.Bench} has no {field} of {of}: {says}");
    }

    [GeneratedRegex(@"\{(?:(?<claim>[^{}:.]+)\.)?(?<field>\w+)(?::(?<format>[^{}]+))?\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    internal sealed record Kept(IReadOnlyList<Figure> Figures, IReadOnlyList<Apart> Apart);

    /// <param name="Sources">The code that it rests on; <c>bin/juluo bench --stale</c> names figures that are older.</param>
    /// <param name="Load">Of the machine when the bench began.</param>
    internal sealed record Figure(
        string Bench,
        string Command,
        IReadOnlyList<string>? Packages,
        IReadOnlyList<string> Sources,
        string? Commit,
        string? Date,
        double? Load,
        int? Seconds,
        Dictionary<string, Dictionary<string, JsonElement>> Results,
        IReadOnlyList<Text> Texts
    );

    /// <param name="Of">The claim that the text quotes.</param>
    /// <param name="Each">Instead: one phrase for each claim with this field.</param>
    internal sealed record Text(string File, string? Of, string? Each, string Says);

    /// <summary>A figure that the light run leaves out, and why.</summary>
    internal sealed record Apart(string Command, string File, string Why);
}
