using System.Text;
using Juluo.Rules;

namespace Juluo.Records.Tests;

/// <summary>Runs a review in memory.</summary>
internal static class Reviewing
{
    private static readonly Lazy<RuleSet> CountyRules = new(() => Read("prop64-county"));
    private static readonly Lazy<RuleSet> LawRules = new(() => Read("prop64-11361-8"));

    /// <summary>The choices of the fixture.</summary>
    public static CountyChoices Choices { get; } =
        new()
        {
            Dismiss = ["11357", "11358"],
            Reduce = ["11359", "11360"],
            Under21 = true,
            Age = 57,
            YearsSince = 10,
            Deceased = true,
            OnlyThese = true,
        };

    public static RuleSet County => CountyRules.Value;

    public static RuleSet Law => LawRules.Value;

    public static ReviewOptions Options(
        RuleSet? rules = null,
        CountyChoices? choices = null,
        string at = "2019-11-11",
        int blockSize = 1 << 20
    ) =>
        new()
        {
            Rules = rules ?? County,
            At = DateOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            County = "SACRAMENTO",
            Choices = choices ?? Choices,
            BlockSize = blockSize,
        };

    public static Reviewed Of(byte[] file, ReviewOptions? options = null)
    {
        var (review, fault) = BulkReview.Read(new MemoryStream(file), options ?? Options());
        fault.ShouldBeNull();
        var tables = Enumerable.Range(0, 4).Select(_ => new MemoryStream()).ToArray();
        review!.Write(new MemoryStream(file), tables);
        return new(review.Summary, [.. tables.Select(t => t.ToArray())]);
    }

    public static RecordFault Refused(byte[] file, ReviewOptions? options = null)
    {
        var (review, fault) = BulkReview.Read(new MemoryStream(file), options ?? Options());
        review.ShouldBeNull();
        return fault.ShouldNotBeNull();
    }

    private static RuleSet Read(string name)
    {
        var read = RuleFile.Read(name, ReviewRules.TextOf(name));
        read.Faults.ShouldBeEmpty();
        return read.Set!;
    }

    /// <summary>The result.</summary>
    internal sealed record Reviewed(ReviewSummary Summary, byte[][] Tables)
    {
        public byte[] All => Tables[(int)ReviewTable.All];

        /// <summary>The decisions: subject, section, decision, reason. Only for files without commas in these.</summary>
        public IEnumerable<(string Subject, string Section, string Decision, string Reason)> Decisions =>
            Encoding
                .Latin1.GetString(Tables[(int)ReviewTable.Decisions])
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(l => l.Split(','))
                .Select(f => (f[0], f[3], f[4], f[5]));
    }
}
