namespace Juluo.Projects.Tests;

public sealed class PublicCodeTests
{
    private const string Good = """
        publiccodeYmlVersion: "0.4"
        name: Quiet benches
        url: https://example.org/benches.git
        platforms: [web, linux]
        categories: [geographic-information-systems]
        developmentStatus: beta
        softwareType: standalone/web
        description:
          en:
            shortDescription: Where one can sit down on the way to the market
            longDescription: >
              Older neighbours ask where they can sit down on the way to the market. This map shows benches, how quiet they are and
              whether there is shade; anyone can add one, and the district office reads what is missing.
            features:
              - Benches near a way
          zh-Hant:
            shortDescription: 去市場的路上可以坐下來的地方
            longDescription: "{long}"
            features: [附近的椅子]
        legal:
          license: AGPL-3.0-or-later
        maintenance:
          type: community
          contacts:
            - name: 林依真
        localisation:
          localisationReady: true
          availableLanguages: [en, zh-Hant]
        """;

    private static readonly string Text = Good.Replace("{long}", new string('椅', 150), StringComparison.Ordinal);

    [Fact]
    public void A_good_file_says_what_the_repository_is()
    {
        var read = PublicCode.Read(Text);
        read.Errors.ShouldBeEmpty();
        (read.Value.Name, read.Value.License, read.Value.Status).ShouldBe(("Quiet benches", "AGPL-3.0-or-later", "beta"));
        read.Value.Platforms.ShouldBe(["web", "linux"]);
        read.Value.Topics.ShouldBe(["geographic-information-systems"]);
        read.Value.Summaries["zh-Hant"].ShouldBe("去市場的路上可以坐下來的地方");
        read.Value.File.ShouldBe(Text);
    }

    [Theory] // each was seen to pass with its rule taken out of the schema
    [InlineData("AGPL-3.0-or-later", "AGPL", typeof(PublicCodeErrors.NoLicense), 21)]
    [InlineData("developmentStatus: beta", "developmentStatus: nearly", typeof(PublicCodeErrors.NotOneOf), 6)]
    [InlineData("localisationReady: true", "localisationReady: yes", typeof(PublicCodeErrors.Shape), 27)]
    [InlineData("platforms: [web, linux]", "platforms: web", typeof(PublicCodeErrors.Shape), 4)]
    [InlineData("name: Quiet benches", "name: [a, b]", typeof(PublicCodeErrors.Shape), 2)]
    [InlineData("https://example.org/benches.git", "benches", typeof(PublicCodeErrors.NoAddress), 3)]
    [InlineData("geographic-information-systems", "maps", typeof(PublicCodeErrors.NotInList), 5)]
    [InlineData("  zh-Hant:\n", "  zh_Hant:\n", typeof(PublicCodeErrors.NoLanguage), 16)]
    [InlineData("features: [附近的椅子]", "features: []", typeof(PublicCodeErrors.Empty), 19)]
    [InlineData("name: Quiet benches", "name: Quiet benches\nowner: me", typeof(PublicCodeErrors.Unknown), 3)]
    public void What_is_wrong_is_said_with_its_line(string right, string wrong, Type error, int line)
    {
        var told = PublicCode.Read(Text.Replace(right, wrong, StringComparison.Ordinal)).Errors.Single();
        told.ShouldBeOfType(error);
        told.GetType().GetProperty("Line")!.GetValue(told).ShouldBe(line);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_feature_has_at_most_a_hundred_characters(int length, bool refused)
    {
        var errors = PublicCode.Read(Text.Replace("附近的椅子", new string('椅', length), StringComparison.Ordinal)).Errors;
        errors.OfType<PublicCodeErrors.TooLong>().Select(e => e.Line).ShouldBe(refused ? [19] : []);
        errors.Count.ShouldBe(refused ? 1 : 0);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        PublicCode.Read("name: x").Errors.OfType<PublicCodeErrors.Lacks>().Select(e => e.Place).ShouldContain("legal");
        PublicCode
            .Read(Text.Replace("type: community", "type: contract", StringComparison.Ordinal))
            .Errors.Single()
            .ShouldBe(new PublicCodeErrors.Lacks("maintenance.contractors"));
        PublicCode
            .Read(Text.Replace(new string('椅', 150), "短", StringComparison.Ordinal))
            .Errors.Single()
            .ShouldBeOfType<PublicCodeErrors.TooShort>();
    }

    [Fact] // before: 500
    public void A_bracket_that_is_not_closed_is_said_with_its_line() =>
        PublicCode.Read("name: Bus board\nplatforms: [web\ndescription: x\n").Errors.Single().ShouldBe(new PublicCodeErrors.Unclosed(2));

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("- a\n- b")]
    [InlineData("")]
    public void What_is_no_file_of_keys_is_unreadable(string text) =>
        PublicCode.Read(text).Errors.Single().ShouldBeOfType<PublicCodeErrors.Unreadable>();

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("GPL-2.0-or-later WITH Classpath-exception-2.0", true)]
    [InlineData("(MIT OR Apache-2.0) AND CC0-1.0", true)]
    [InlineData("GPL-2.0+", true)]
    [InlineData("MIT OR", false)]
    [InlineData("(MIT", false)]
    [InlineData("MIT Apache-2.0", false)]
    [InlineData("free", false)]
    [InlineData("MIT WITH nothing", false)]
    public void A_licence_is_written_as_spdx_has_it(string said, bool good) => SpdxExpression.Is(said).ShouldBe(good);
}
