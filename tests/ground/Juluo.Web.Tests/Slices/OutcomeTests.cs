using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Web.Tests;

public sealed class OutcomeTests
{
    [Fact]
    public void An_outcome_is_a_value_or_errors()
    {
        Outcome<int> well = 3;
        Outcome<int> ill = new Missing("name");
        (well.Failed, well.Value, well.Errors.Count).ShouldBe((false, 3, 0));
        (ill.Failed, ill.Errors.ShouldHaveSingleItem()).ShouldBe((true, new Missing("name")));
        Should.Throw<InvalidOperationException>(() => ill.Value);
        ill.As<string>().Errors.ShouldBe(ill.Errors);
    }

    [Theory]
    [InlineData(Languages.English, "Fill this in.", "Use at most 5 characters.")]
    [InlineData(Languages.Chinese, "請填寫這一欄。", "最多 5 個字。")]
    public async Task Errors_are_problem_details_in_the_readers_language(string language, string missing, string tooLong)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        using var body = new MemoryStream();
        http.Response.Body = body;

        await Problem
            .From(
                [new Missing("Name"), new TooLong("Note", 5), new Unreadable("name")],
                new Words(new Catalogue([typeof(DeliveryModule).Assembly, typeof(WebModule).Assembly]), language, NodaTime.DateTimeZone.Utc)
            )
            .ExecuteAsync(http);

        (http.Response.StatusCode, http.Response.ContentType).ShouldBe((422, "application/problem+json"));
        using var problem = JsonDocument.Parse(body.ToArray());
        problem.RootElement.GetProperty("type").GetString().ShouldBe("urn:juluo:missing");
        problem.RootElement.GetProperty("title").GetString().ShouldBe(missing);
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(422);
        problem.RootElement.GetProperty("errors").GetProperty("name").GetArrayLength().ShouldBe(2);
        problem.RootElement.GetProperty("errors").GetProperty("note")[0].GetString().ShouldBe(tooLong);
    }
}
