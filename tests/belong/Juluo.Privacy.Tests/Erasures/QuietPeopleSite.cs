namespace Juluo.Privacy.Tests;

/// <summary>The same, with mails, tasks and jobs at rest until a test asks for them.</summary>
public sealed class QuietPeopleSite : PeopleSite
{
    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];
}
