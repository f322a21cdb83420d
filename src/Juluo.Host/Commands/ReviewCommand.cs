using Juluo.Rules;

namespace Juluo.Host.Commands;

/// <summary>
/// <c>juluo review FILE</c>: reviews criminal-history records by rules, and writes the tables (docs/records.md). It needs no database and no module, so it is selected before the other
/// commands are built.
/// </summary>
internal static class ReviewCommand
{
    public const string Name = "review";

    /// <summary>Builds the command; its texts are looked up only if help is requested.</summary>
    public static Command Build(bool withHelp = true)
    {
        string Say(string key) => withHelp ? Terminal.Words.Say(key, new { known = string.Join(", ", ReviewRules.Shipped) }) : "";
        var file = new Argument<string>("file") { Description = Say("help.review.file") };
        var rules = new Option<string>("--rules")
        {
            Description = Say("help.review.rules"),
            DefaultValueFactory = _ => ReviewRules.Shipped[0],
        };
        var options = new Option<string?>("--options") { Description = Say("help.review.options") };
        var county = new Option<string?>("--county") { Description = Say("help.review.county") };
        var at = new Option<string?>("--at") { Description = Say("help.review.at") };
        var folder = new Option<string?>("--out") { Description = Say("help.review.out") };
        var readings = new Option<string[]>("--reading") { Description = Say("help.review.reading"), DefaultValueFactory = _ => [] };
        var language = new Option<string>("--language") { Description = Say("help.review.language"), DefaultValueFactory = _ => "en" };
        var petitions = new Option<bool>("--petitions") { Description = Say("help.review.petitions") };
        var quiet = new Option<bool>("--quiet") { Description = Say("help.review.quiet") };
        var json = new Option<bool>("--json") { Description = Say("help.review.json") };
        var command = new Command(Name, Say("help.review"))
        {
            file,
            rules,
            options,
            county,
            at,
            folder,
            readings,
            language,
            petitions,
            quiet,
            json,
        };
        command.SetAction(
            (p, stop) =>
            {
                var wish = new ReviewWish(
                    p.GetValue(file)!,
                    p.GetValue(rules)!,
                    p.GetValue(options),
                    p.GetValue(county),
                    p.GetValue(at),
                    p.GetValue(folder),
                    p.GetValue(readings)!,
                    p.GetValue(language)!,
                    p.GetValue(petitions),
                    p.GetValue(quiet),
                    p.GetValue(json)
                );
                return Task.FromResult(Run(wish, stop));
            }
        );
        return command;
    }

    /// <summary>Builds the command line with this command only, for when it is the program's first argument.</summary>
    public static Command Alone(string[] args) => new("bin/juluo") { Build(args.Any(a => a is "--help" or "-h" or "-?")) };

    private static int Run(ReviewWish wish, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(wish.Folder))
            return Terminal.Refuse([new CommandErrors.OptionMissing("--out", "results")]);
        foreach (var path in new[] { wish.File, wish.Options }.OfType<string>())
            if (Files.Unreadable(path) is { } unreadable)
                return Terminal.Refuse([unreadable]);
        using (var looked = File.OpenRead(wish.File))
        {
            var county = string.IsNullOrEmpty(wish.County) ? null : RecordCounties.Find(looked, wish.County, stop);
            looked.Position = 0;
            var counties = county is null ? RecordCounties.Of(looked, stop) : [county];
            if (county is null && counties.Count > 0 && !string.IsNullOrEmpty(wish.County))
                return Terminal.Refuse([new CommandErrors.NotAmong("--county", wish.County, string.Join(", ", counties))]);
            if (counties.Count > 1)
                return Terminal.Refuse([new CommandErrors.WhichCounty(string.Join(", ", counties))]);
            wish = wish with { County = counties.FirstOrDefault(wish.County ?? "-") }; // without convictions, the choice of the county makes no difference
        }

        var day = SystemClock.Instance.GetCurrentInstant().InUtc().Date.ToDateOnly();
        if (
            wish.At is { } typed
            && !DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        )
            return Terminal.Refuse([new CommandErrors.NotADay("--at", typed, "2026-11-02")]);
        if (TextOf(wish.Rules) is not { } text)
            return Terminal.Refuse([new CommandErrors.NotAmong("--rules", wish.Rules, string.Join(", ", ReviewRules.Shipped))]);
        var read = RuleFile.Read(wish.Rules, text);
        if (read.Set is not { } set)
            return Refuse(read.Faults.Select(f => f.ToString(Terminal.Words.Language)));
        if (RuleLanguage.Refused(set, wish.Language) is { } unknown)
            return Terminal.Refuse([unknown]);
        if (ReadingsOf(set, wish.Readings) is not { } readings)
            return Terminal.Refuse([
                new CommandErrors.NotAmong(
                    "--reading",
                    string.Join(", ", wish.Readings),
                    string.Join(", ", set.Readings.SelectMany(r => r.Options.Select(o => $"{r.Name}={o.Name}")))
                ),
            ]);
        var choices = wish.Options is null ? default : CountyChoices.Read(File.ReadAllBytes(wish.Options));
        if (choices.Fault is { } wrong)
            return Refuse([$"{wish.Options}: {wrong}"]);
        var options = new ReviewOptions
        {
            Rules = set,
            At = day,
            County = wish.County!,
            Choices = choices.Choices,
            Readings = readings,
            Language = wish.Language,
            Typeface = wish.Petitions ? new InstalledTypeface().Read() : null,
        };
        return Review(wish, options, text, stop);
    }

    private static int Review(ReviewWish wish, ReviewOptions options, string rules, CancellationToken stop)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var file = new FileStream(
            wish.File,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 1,
            FileOptions.SequentialScan
        );
        using var progress = new ReviewProgressLine(wish.Quiet ? TextWriter.Null : Console.Error);
        var (review, fault) = BulkReview.Read(file, options, progress.Show, stopping.Token);
        if (review is null)
        {
            progress.Dispose();
            return Refuse([$"{wish.File}: {fault}"]);
        }

        var folder = new ReviewFolder(wish.Folder!, ReviewFolder.Sign(file, options, rules));
        using (var tables = folder.Open())
            if (!tables.Written)
                review.Write(file, tables.Streams, tables.From, folder.Reached, progress.Show, stopping.Token);
        var petitions = wish.Petitions ? review.WritePetitions(file, folder.Petitions(), stopping.Token) : (int?)null;
        folder.Finish(review.Summary.ToJson(), ReviewPage.Of(review.Summary, options, petitions, Terminal.Words));
        progress.Dispose();
        if (wish.Json)
        {
            using var output = Console.OpenStandardOutput();
            output.Write([.. review.Summary.ToJson(), (byte)'\n']);
        }
        else if (!wish.Quiet)
            Say(review.Summary, petitions, wish.Folder!);

        return 0;
    }

    private static void Say(ReviewSummary summary, int? petitions, string folder)
    {
        Console.WriteLine(
            Terminal.Words.Say(
                "review.did",
                new
                {
                    rows = summary.Rows,
                    people = summary.Subjects,
                    dismiss = summary.Of("dismiss"),
                    reduce = summary.Of("reduce"),
                    none = summary.Of("none"),
                    unknown = summary.Of("unknown"),
                    folder,
                }
            )
        );
        foreach (var ((decision, reason), count) in summary.ByReason.OrderByDescending(r => r.Value))
            Console.WriteLine($"{count, 9:#,0}  {decision, -8} {reason}");
        if (summary.WithoutDisposition > 0)
            Console.WriteLine(
                Terminal.Words.Say(
                    "review.without-disposition",
                    new { count = summary.WithoutDisposition, people = summary.SubjectsWithoutDisposition }
                )
            );
        if (summary.WithoutDay > 0)
            Console.WriteLine(Terminal.Words.Say("review.without-day", new { count = summary.WithoutDay }));
        if (petitions is { } written)
            Console.WriteLine(Terminal.Words.Say("review.petitions", new { count = written, folder = ReviewFolder.PetitionsIn(folder) }));
    }

    private static string? TextOf(string rules) =>
        ReviewRules.Shipped.Contains(rules) ? ReviewRules.TextOf(rules)
        : File.Exists(rules) ? File.ReadAllText(rules)
        : null;

    private static Readings? ReadingsOf(RuleSet set, string[] given)
    {
        var readings = Readings.Usual(set);
        foreach (var one in given.Select(g => g.Split('=')))
        {
            if (
                one.Length != 2
                || set.Readings.FirstOrDefault(r => r.Name == one[0]) is not { } reading
                || reading.Options.All(o => o.Name != one[1])
            )
                return null;
            readings = readings.With(one[0], one[1]);
        }

        return readings;
    }

    private static int Refuse(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);
        return 2;
    }
}
