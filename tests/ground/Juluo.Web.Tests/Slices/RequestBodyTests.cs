using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Web.Tests;

public sealed class RequestBodyTests
{
    [Theory] // seen to fail with it left a bug: BadHttpRequestException, for the log to tell with its trace
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Who_goes_away_in_the_middle_is_no_fault_of_the_program(string type)
    {
        await using var services = new ServiceCollection().AddSingleton(BodyDeadline.Standard).BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = type;
        http.Request.Body = new Broken();
        (await RequestBody.Read(http, new PostAttribute("/language", Requires.Nothing))).ShouldBe(new Unreadable(null));
    }

    /// <summary>In the format of the web server.</summary>
    private sealed class Broken : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new BadHttpRequestException("Unexpected end of request content.");
    }
}
