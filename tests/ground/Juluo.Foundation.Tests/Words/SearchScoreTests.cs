namespace Juluo.Foundation.Tests;

public sealed class SearchScoreTests
{
    [Theory]
    [InlineData("小會議室", "小會議室", SearchScore.Same)]
    [InlineData("SMALL ROOM", "Small room", SearchScore.Same)]
    [InlineData("ｓｍａｌｌ", "Small room", SearchScore.Begins)]
    [InlineData("room small", "Small room", SearchScore.Words)]
    [InlineData("sm ro", "Small room", SearchScore.Words)]
    [InlineData("會議室", "小會議室", SearchScore.Words)]
    [InlineData("臺北", "台北的家", SearchScore.Begins)]
    [InlineData("Lefevre", "Julien Lefèvre", SearchScore.Words)]
    [InlineData("lead", "Tilead", SearchScore.Contains)]
    [InlineData("where do I find the wifi", "WiFi", SearchScore.Within)]
    [InlineData("會議室在哪裡", "會議室", SearchScore.Within)]
    [InlineData("evacuaton", "Evacuation", SearchScore.Nearly)]
    [InlineData("smlal room", "Small room", SearchScore.Nearly)]
    [InlineData("疏散名冊", "疏散名單", SearchScore.Nearly)]
    [InlineData("evacuation", "Small room", 0)]
    [InlineData("ab", "Cab", 0)] // two letters are in everything
    [InlineData("", "Small room", 0)]
    public void What_was_typed_is_held_against_a_name(string typed, string name, double score) =>
        SearchScore.Of(typed, name).ShouldBe(score);

    [Fact]
    public void Of_several_names_the_best_counts_and_a_missing_one_does_not() =>
        SearchScore.Of("訪客", null, "Visitors", "訪客登記").ShouldBe(SearchScore.Begins);
}
