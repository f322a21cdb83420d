namespace Juluo.Privacy.Tests;

/// <summary>The same, without mails, tasks and jobs until a test runs them.</summary>
public sealed class QuietPeopleSite : PeopleSite
{
    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];
}
