using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Juluo.HelpDirectory.Tests;

/// <summary>A page as a request with such a query gets it.</summary>
internal static class HsdsPages
{
    public static HsdsPage Of(IReadOnlyList<JsonObject> all, string noun, string query = "")
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new(query);
        return new HsdsDoor(new HttpContextAccessor { HttpContext = http }).Page(all, noun);
    }
}
