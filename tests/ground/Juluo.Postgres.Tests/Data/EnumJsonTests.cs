using System.Text.Json;

namespace Juluo.Postgres.Tests;

/// <summary>A number that is not a member of an enum would otherwise pass the reader and fail in the database.</summary>
public sealed class EnumJsonTests
{
    [Theory] // seen to fail with integer values allowed
    [InlineData("-1")]
    [InlineData("1")]
    [InlineData("\"-1\"")]
    [InlineData("\"1\"")]
    public void An_enum_is_read_by_the_name_of_its_member_alone(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<DayOfWeek>(json, Json.Options));

    [Fact]
    public void The_name_of_a_member_is_read_as_it_is_written() =>
        JsonSerializer
            .Deserialize<DayOfWeek>(JsonSerializer.Serialize(DayOfWeek.Monday, Json.Options), Json.Options)
            .ShouldBe(DayOfWeek.Monday);
}
