namespace Juluo.Host;

/// <summary>Serves styles, scripts and icons. Their names contain a hash of the content, so browsers cache them permanently; they are compressed at build time, not per request.</summary>
internal static class AssetFiles
{
    public static void UseAssets(this IApplicationBuilder app)
    {
        app.Use(
            (http, next) =>
            {
                var path = http.Request.Path.Value;
                if (
                    path is not null
                    && path.StartsWith("/assets/", StringComparison.Ordinal)
                    && !path.Contains("..", StringComparison.Ordinal)
                )
                {
                    var root = http.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
                    var accepts = http.Request.Headers.AcceptEncoding.ToString();
                    foreach (var (token, ending) in new[] { ("br", ".br"), ("gzip", ".gz") })
                        if (accepts.Contains(token, StringComparison.Ordinal) && root.GetFileInfo(path + ending).Exists)
                        {
                            http.Items["asset"] = (token, path);
                            http.Request.Path = path + ending;
                            break;
                        }
                }

                return next(http);
            }
        );
        var types = new Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider();
        types.Mappings[".br"] = types.Mappings[".gz"] = "application/octet-stream";
        app.UseStaticFiles(
            new StaticFileOptions
            {
                ContentTypeProvider = types,
                OnPrepareResponse = served =>
                {
                    var headers = served.Context.Response.Headers;
                    headers.CacheControl = served.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
                        ? "public, max-age=31536000, immutable"
                        : "no-cache";
                    headers.Vary = "Accept-Encoding";
                    // The service worker for evacuation lists may control the pages below /sites/, where the lists are, and no others.
                    if (
                        served.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal, out var name)
                        && name.Value!.StartsWith("/evacuation-", StringComparison.Ordinal)
                    )
                        headers["Service-Worker-Allowed"] = "/sites/";
                    if (served.Context.Items["asset"] is (string token, string path) && types.TryGetContentType(path, out var type))
                    {
                        headers.ContentEncoding = token;
                        served.Context.Response.ContentType = type;
                    }
                },
            }
        );
    }
}
