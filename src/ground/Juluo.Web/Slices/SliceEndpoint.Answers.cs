using Microsoft.AspNetCore.Http.HttpResults;

namespace Juluo.Web;

/// <summary>Responses other than a slice's own output: a repeated response, a refused form with the typed values, an error, a redirect.</summary>
public static partial class SliceEndpoint
{
    /// <summary>Responds as to the earlier request with the same idempotency key, with the header <c>Idempotency-Replayed</c>.</summary>
    private static IResult Repeated(HttpContext http, RouteAttribute route, Idempotency.Answer before)
    {
        http.Response.Headers["Idempotency-Replayed"] = "true";
        return WantsJson(http) || NoBrowser(http, route) || before.Next is null ? Again(http, before) : SeeOther(http, before.Next);
    }

    private static IResult Again(HttpContext http, Idempotency.Answer before)
    {
        if (before.Key is not null)
            http.Response.Headers.Location = Location(before.Key, before.Next);
        return Results.Text(
            before.Json,
            "application/json",
            statusCode: before.Key is not null ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    /// <summary>Returns the address of the created item's page, if the browser is redirected there: the address contains the key.</summary>
    private static string? Location(string? key, Next? next) =>
        key is not null && next?.To.Split('?', '#')[0] is { } to && to.Contains(key, StringComparison.Ordinal) ? to : null;

    /// <summary>Shows the page of the form again, with the typed values.</summary>
    private static async Task<IResult> Again(
        HttpContext http,
        PostAttribute post,
        IReadOnlyList<Error> errors,
        Caller caller,
        CancellationToken stop
    )
    {
        var services = http.RequestServices;
        IFormCollection? typed = null;
        if (http.Request.HasFormContentType && !errors.OfType<TooLarge>().Any())
            typed = await http.Request.ReadFormAsync(stop);
        services.GetRequiredService<FormState>().Refuse(typed, errors, http.Request.Path);
        services.GetRequiredService<CurrentCaller>().Path = FormAddress.Of(http, post, typed);
        // The failed action is rolled back; the form's page reads in its own unit of work and scope.
        await using var fresh = services.CreateAsyncScope();
        var work = WorkOf(fresh.ServiceProvider, http);
        await work.Begin(caller.Community, stop);
        fresh.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var shown = (ISlice)ActivatorUtilities.CreateInstance(fresh.ServiceProvider, post.Form!);
        var route = (GetAttribute)Attribute.GetCustomAttribute(post.Form!, typeof(GetAttribute))!;
        if (!caller.May(route)) // the form's page may require more than the form
            return Refused(http, caller, post, errors);
        var method = http.Request.Method;
        http.Request.Method = "GET";
        var (input, unread) = await InputReader.Read(http, shown.Input, Now(http, caller), stop);
        http.Request.Method = method;
        if (unread.Count > 0)
            return Refused(http, caller, post, errors);
        OfferFurther(http, route, caller);
        var outcome = await shown.Handle(input!, caller, stop);
        await work.Commit(stop);
        return outcome.Failed
            ? Refused(http, caller, post, errors)
            : new Pages.RefusedForm(Page(route.Page!, outcome.Value, errors[0].Status));
    }

    private static IResult Refused(HttpContext http, Caller caller, RouteAttribute route, IReadOnlyList<Error> errors)
    {
        var words = http.RequestServices.GetRequiredService<Words>();
        if (caller.Unknown)
            http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        else if (errors[0] is SignInNeeded && WantsJson(http))
            http.Response.Headers.WWWAuthenticate = "Bearer";
        if (WantsJson(http))
            return Problem.From(errors, words);
        if (errors[0] is SignInNeeded)
            return Results.LocalRedirect(
                $"/sign-in?back={Uri.EscapeDataString(route is GetAttribute ? string.Concat(http.Request.Path, http.Request.QueryString) : "/")}"
            );
        if (route is GetAttribute && NoBrowser(http, route))
            return Problem.From(errors, words);
        if (errors[0] is ILeadsOn { To: var to } && route is GetAttribute)
            return SeeOther(http, new(to + OfLink(http)));
        if (route is PostAttribute post)
            http.RequestServices.GetRequiredService<CurrentCaller>().Path = FormAddress.Of(http, post, null);
        SpeakOf(errors, http, caller);
        return Page(typeof(Pages.ErrorPage), errors, errors[0].Status);
    }

    // Members and staff get a page in a main language, because the menu around it exists only in these.
    private static void OfferFurther(HttpContext http, RouteAttribute route, Caller caller)
    {
        if (route is GetAttribute { InFurtherLanguages: true } && caller.Person is null)
            http.RequestServices.GetRequiredService<PageLanguage>().Offer(Languages.Further);
    }

    // Visitors get errors in their preferred further language if all of them exist in it; else in a main language: no page mixes the two.
    private static void SpeakOf(IReadOnlyList<Error> errors, HttpContext http, Caller caller)
    {
        var (page, catalogue) = (
            http.RequestServices.GetRequiredService<PageLanguage>(),
            http.RequestServices.GetRequiredService<Catalogue>()
        );
        var wished = page.Further ?? (caller.Person is null ? page.Wished(Languages.Further) : null);
        page.Speak(wished is not null && errors.All(e => catalogue.Find(wished, e.Key) is not null) ? wished : "");
    }

    /// <summary>Returns the part of an email link's query to keep: the community and the language.</summary>
    private static QueryString OfLink(HttpContext http) =>
        QueryString.Create(
            http.Request.Query.Where(q => q.Key is Community.Query or Languages.Query)
                .Select(q => KeyValuePair.Create(q.Key, q.Value.FirstOrDefault()))
        );

    private static RazorComponentResult Page(Type page, object model, int status) =>
        new(page, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    private static IResult SeeOther(HttpContext http, Next next)
    {
        if (next.Say is not null)
            http.RequestServices.GetRequiredService<Flash>().Leave(http, next);
        http.Response.Headers.Location = LocalPath.IsLocal(next.To) ? LocalPath.InHeader(next.To) : "/";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Returns the current address with the cursor of the next page.</summary>
    private static string Following(HttpContext http, string after) =>
        http.Request.Path
        + QueryString.Create(
            http.Request.Query.Where(q => !string.Equals(q.Key, "after", StringComparison.OrdinalIgnoreCase))
                .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))
                .Append(KeyValuePair.Create("after", (string?)after))
        );

    /// <summary>Checks if the client is not a browser: an email program's one-click request is not redirected, since it would not follow.</summary>
    private static bool NoBrowser(HttpContext http, RouteAttribute route) =>
        route is PostAttribute { ByCapability: true } or GetAttribute { Page: null, Path.Length: > 0 }
        && !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
