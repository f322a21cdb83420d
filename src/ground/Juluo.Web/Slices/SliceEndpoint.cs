using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Web;

/// <summary>
/// The only path from a request to a slice and from its output to a response: community, unit of work, caller, permission, input, handling, commit; then a page,
/// JSON, a file, or a redirect (303).
/// </summary>
public static partial class SliceEndpoint
{
    private static readonly ConcurrentDictionary<Type, ObjectFactory> Factories = new();

    public static void MapModules(this IEndpointRouteBuilder endpoints, App app)
    {
        foreach (var (module, slice, route) in app.Routes)
        {
            // A RequestDelegate is used as it is; a method of any other shape would be compiled for each of some hundred routes at every start.
            RequestDelegate answer = async http =>
            {
                // Here and not in Answer: changes to the execution context by an asynchronous method are lost when it returns, and streams continue after that.
                ConnectionShares.Asking = CallerKey.Client(http);
                await (await Answer(http, () => Make(slice, http.RequestServices), route)).ExecuteAsync(http);
            };
            var endpoint = endpoints.MapMethods(route.Path, [route.Method], answer);
            endpoint.WithMetadata(route, new RequestSize(route.MostBytes)).WithName($"{module.Name}.{slice.Name}").WithTags(module.Name);
            endpoint.WithMetadata(new SliceTypes(slice));
        }

        LeadToForms(endpoints, app);
    }

    // The factory of a slice is compiled on first use.
    private static ISlice Make(Type slice, IServiceProvider services) =>
        (ISlice)Factories.GetOrAdd(slice, static type => ActivatorUtilities.CreateFactory(type, []))(services, null);

    /// <summary>Responds to an address without a slice: with the same message as for one that the caller may not know of.</summary>
    public static async Task<IResult> Lost(HttpContext http)
    {
        var (services, stop) = (http.RequestServices, http.RequestAborted);
        ConnectionShares.Asking = CallerKey.Client(http);
        if (await services.GetRequiredService<Communities>().Meant(http, stop) is not { } community)
            return Results.NotFound();
        await using var work = WorkOf(services, http);
        await work.Begin(community, stop);
        var page = new GetAttribute("", Requires.Nothing) { Page = typeof(Pages.ErrorPage) };
        var caller = services.GetRequiredService<CurrentCaller>().Caller = await Calling(http, community, page, stop);
        await Around(http, caller, page, stop);
        return Refused(http, caller, page, [new Foundation.NotFound()]);
    }

    /// <summary>Responds with an error page that does not query the database, since it may be the database that failed.</summary>
    internal static IResult Unanswered(HttpContext http, Error why)
    {
        http.RequestServices.GetRequiredService<CurrentCaller>().Caller = null;
        return WantsJson(http)
            ? Problem.From([why], http.RequestServices.GetRequiredService<Words>())
            : Page(typeof(Pages.ErrorPage), new[] { why }, why.Status);
    }

    private static async Task<IResult> Answer(HttpContext http, Func<ISlice> make, RouteAttribute route)
    {
        var stop = http.RequestAborted;
        var services = http.RequestServices;
        var community = await services.GetRequiredService<Communities>().Meant(http, stop);
        if (community is null)
            return Results.Text(
                new Words(services.GetRequiredService<Catalogue>(), Asked(http), NodaTime.DateTimeZone.Utc).Say("nobody-here"),
                statusCode: 503
            );
        if (
            route is GetAttribute { Page: not null }
            && !WantsJson(http)
            && await services.GetRequiredService<Communities>().Stayed(http, stop) is { } stayed
        )
            return SeeOther(http, new(http.Request.Path + http.Request.QueryString.Add(Community.Query, stayed.Slug)));
        var current = services.GetRequiredService<CurrentCaller>();
        // Before a large body is received; for small bodies a check of the sender is not worth it.
        if (route.MostBytes > BodyDeadline.SmallBytes && HttpMethods.IsPost(http.Request.Method))
        {
            (current.Caller, var held) = await LookAhead(http, community, route, stop);
            if (Barred(current.Caller, route) is { } barred)
                return Refused(http, current.Caller, route, [barred]);
            if (!held)
                return Refused(http, current.Caller, route, [new Foundation.NotFound()]);
        }

        var unread = await RequestBody.Read(http, route);
        if (unread is RequestTimeout)
            return Unanswered(http, unread);
        unread ??= await Received(http, route, stop);
        var work = WorkOf(services, http);
        work.Writes = route is not GetAttribute;
        await work.Begin(community, stop);
        var caller = current.Caller = await Calling(http, community, route, stop);
        if (
            route is GetAttribute
            && http.Request.Query[FilledForm.Mark] is [{ } form]
            && FilledForm.May(services.GetRequiredService<App>(), form)
        )
            services.GetRequiredService<FormState>().Fill(http.Request.Query);
        OfferFurther(http, route, caller);
        await Around(http, caller, route, stop);
        // Created only now: a slice and its dependencies may use the transaction and the language in their constructors.
        var answer = await Handled(http, make(), route, caller, unread, work, stop);
        // Everything uncommitted is rolled back; the connection is returned before the response is sent, which a slow reader prolongs.
        await work.Rollback();
        await work.DisposeAsync();
        return answer;
    }

    /// <summary>Prepares the layout of a page: path, unread notifications and menu. A refused form shows a page too.</summary>
    private static async Task Around(HttpContext http, Caller caller, RouteAttribute route, CancellationToken stop)
    {
        var services = http.RequestServices;
        var current = services.GetRequiredService<CurrentCaller>();
        current.Path = string.Concat(http.Request.Path, http.Request.QueryString);
        if (WantsJson(http))
            return;
        var opens = route is GetAttribute { Page: not null };
        if (caller.Person is { } reader)
            current.Unread = await services.GetRequiredService<CountUnread>()(reader, opens ? http.Request.Path : "", stop);
        var menu = services.GetRequiredService<Pages.ShownMenu>();
        if (caller.Person is null && (opens || route is PostAttribute))
            await menu.Look(services, stop);
        else if (caller.Person is not null && (opens || route is PostAttribute))
        {
            await menu.LookAhead(services, stop);
            if (opens)
                await menu.Count(services, stop);
        }
    }

    private static async Task<Caller> Calling(HttpContext http, Community community, RouteAttribute route, CancellationToken stop)
    {
        if (route is PostAttribute { ByCapability: true })
            return Caller.Visitor(community, Asked(http));
        var caller = await http.RequestServices.GetRequiredService<WhoIsCalling>()(http, community, Asked(http, community.Language), stop);
        if (caller.Token is not null && BearerToken.Of(http) is { } token)
            http.RequestServices.GetRequiredService<KnownTokens>().Add(token);
        var app = http.RequestServices.GetRequiredService<App>();
        return community.Parts is null
            ? caller
            : caller with
            {
                Permissions = app.Used(community, caller.Permissions),
                PermissionsAt = caller.PermissionsAt.ToDictionary(p => p.Key, p => app.Used(community, p.Value)),
            };
    }

    /// <summary>Determines the caller, and if they have access to the item in the address, in a separate unit of work that ends with the result.</summary>
    private static async Task<(Caller Caller, bool Held)> LookAhead(
        HttpContext http,
        Community community,
        RouteAttribute route,
        CancellationToken stop
    )
    {
        var services = http.RequestServices;
        await using var ahead = services.CreateAsyncScope();
        http.RequestServices = ahead.ServiceProvider;
        try
        {
            await WorkOf(ahead.ServiceProvider, http).Begin(community, stop);
            var caller = await Calling(http, community, route, stop);
            return (
                caller,
                route is not PostAttribute { Held: { } holds }
                    || await ((IHeldBySender)ActivatorUtilities.CreateInstance(ahead.ServiceProvider, holds)).Holds(http, caller, stop)
            );
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    /// <summary>Returns the reason why this caller may not use this route, or null.</summary>
    internal static Error? Barred(Caller caller, RouteAttribute route) =>
        caller.Unknown ? new TokenUnknown()
        : route.Part is { } part && !caller.Community.Uses(part) ? new PartErrors.Off(part)
        : caller.Token is not null && route.SessionOnly ? new SessionNeeded()
        : caller.Token is not null && caller.Person is null && route.Requires == Requires.SignIn ? new PersonNeeded()
        : !caller.May(route) ? (caller.Person is null && caller.Token is null ? new SignInNeeded() : new Denied())
        : caller.SeeingAs is not null && route is PostAttribute { WhileSeeingAs: false } ? new OnlyLooking()
        : null;

    private static ZonedDateTime Now(HttpContext http, Caller caller) =>
        http.RequestServices.GetRequiredService<Clock>().Now.InZone(caller.Community.Zone);

    private static async Task<IResult> Handled(
        HttpContext http,
        ISlice slice,
        RouteAttribute route,
        Caller caller,
        Error? unread,
        UnitOfWork work,
        CancellationToken stop
    )
    {
        if (Barred(caller, route) is { } barred)
            return Refused(http, caller, route, [barred]);
        var (input, errors) = unread is null ? await InputReader.Read(http, slice.Input, Now(http, caller), stop) : (null, [unread]);
        var error = errors.Count > 0 ? errors[0] : null;
        var idempotency = http.RequestServices.GetRequiredService<Idempotency>();
        // Before input errors are reported: a request accepted earlier may be invalid by today's date.
        if (unread is null)
        {
            var (before, refused) = await idempotency.Begin(http, caller, route, stop);
            if (before is not null)
                return Repeated(http, route, before);
            error ??= refused;
        }

        if (error is null && route is PostAttribute { Changes: { } shows } && http.Request.Headers.IfMatch.Count > 0)
            error = await Precondition(http, shows, caller, work, stop);
        Outcome<object> outcome;
        try
        {
            outcome =
                error is null ? await slice.Handle(input!, caller, stop)
                : errors.Count > 0 ? errors.ToList()
                : error;
        }
        catch (NoPersonException) when (caller.Token is not null)
        {
            outcome = new PersonNeeded();
        }
        catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await work.Rollback();
            outcome = new BeingSaved();
        }
        catch (PostgresException gone) when (gone.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            // A slice that did not check a referenced item ends here too: the constraint is logged.
            WhileDatabaseIsAway.Tell(
                http.RequestServices.GetRequiredService<ILogger<UnitOfWork>>(),
                nameof(JustRemoved),
                $"{gone.MessageText} ({gone.ConstraintName})"
            );
            await work.Rollback();
            outcome = new JustRemoved();
        }

        // Code that decrypts links reports every failure as forgery, even when the keys are unavailable.
        if (outcome.Failed)
            KeysAway.ThrowIfMet(http);

        if (outcome.Failed)
        {
            if (outcome.Errors[0] is IRetryAfter again)
                http.Response.Headers.RetryAfter = again.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (route is not PostAttribute { Form: not null } post || WantsJson(http))
                return Refused(http, caller, route, outcome.Errors);
            await work.Rollback();
            await work.DisposeAsync();
            return await Again(http, post, outcome.Errors, caller, stop);
        }

        var value = outcome.Value;
        var next = route is PostAttribute then
            ? (slice.After(input!, value, caller) ?? Next.Of(then, input!, value)).StayingWhere(http.Request)
            : null;
        await idempotency.Keep(value, next, stop);
        await work.Commit(stop);
        if (value is IPage { Next: { } after } && route is GetAttribute)
            http.Response.Headers.Append("Link", $"<{Following(http, after)}>; rel=\"next\"");
        return value switch
        {
            Download file => new FileAnswer(file),
            IJsonLines { Lines: { } lines } => new JsonLinesAnswer(lines),
            ExternalRedirect away => Results.Redirect(away.Address.ToString()),
            // A program with a token gets JSON, unless it asks for an event stream.
            EventStream live when WantsJson(http) && !WantsStream(http) => Results.Json(live.Now, Json.Options),
            EventStream when HttpMethodRules.IsHead(http) => Results.Text("", "text/event-stream"),
            EventStream live => EventStreamResult.Of(live, http),
            _ when WantsJson(http) || NoBrowser(http, route) => new JsonAnswer(value, Location((value as ICreated)?.CreatedKey, next)),
            _ when route is GetAttribute { Page: { } page } => Page(page, value, 200),
            _ when next is not null => SeeOther(http, next),
            _ => new JsonAnswer(value),
        };
    }

    private static UnitOfWork WorkOf(IServiceProvider services, HttpContext http)
    {
        var work = services.GetRequiredService<UnitOfWork>();
        work.Client = CallerKey.Client(http);
        return work;
    }

    /// <summary>Validates the body and runs slow processing of its files, while no connection or row lock is held.</summary>
    /// <returns>The reason why it cannot be used, or null.</returns>
    private static async Task<Error?> Received(HttpContext http, RouteAttribute route, CancellationToken stop)
    {
        if (route is not PostAttribute post)
            return null;
        if (!post.ByCapability && !BearerToken.IsBrought(http) && !await IsOfOurPage(http))
        {
            KeysAway.ThrowIfMet(http);
            return new FormExpired();
        }

        var types = http.GetEndpoint()?.Metadata.GetMetadata<SliceTypes>();
        if (types?.Input != typeof(Nothing) && RequestBody.IsUnsupported(http.Request))
            return new UnsupportedMediaType();
        if (types is null || !http.Request.HasFormContentType)
            return null;
        var uploads = http.RequestServices.GetRequiredService<Uploads>();
        uploads.Fields = types.Files;
        uploads.Files = (await http.Request.ReadFormAsync(stop)).Files;
        if (uploads.Files.Count == 0)
            return null;
        var client = CallerKey.Client(http);
        if (
            !client.IsKnown
            && http.RequestServices.GetRequiredService<DailyUploads>().Take(client.Key, uploads.Files.Sum(f => f.Length)) is { } wait
        )
            return new UploadsEnough((int)Math.Ceiling(wait.TotalSeconds));
        foreach (var preparation in http.RequestServices.GetServices<IUploadPreparation>())
            await preparation.Prepare(uploads, client, stop);
        return null;
    }

    /// <summary>
    /// Checks that a POST comes from our own page. A page of another site can make a browser send a form, text or a body without a type; but no JSON, no antiforgery
    /// token, and no bearer token. Browsers also report the site themselves (Fetch Metadata).
    /// </summary>
    private static async Task<bool> IsOfOurPage(HttpContext http) =>
        (http.Request.HasJsonContentType() && http.Request.Headers["Sec-Fetch-Site"] != "cross-site")
        || (http.Request.HasFormContentType && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http));

    /// <summary>
    /// Compares <c>If-Match</c> with the current entity tag of the slice that shows the item. Requests with If-Match queue for a lock, so that of two with the same
    /// tag, one finds it changed.
    /// </summary>
    private static async Task<Error?> Precondition(HttpContext http, Type shows, Caller caller, UnitOfWork work, CancellationToken stop)
    {
        var queue = $"{shows.FullName} {work.Community.Id} {http.Request.Path}";
        await work.Do($"select pg_advisory_xact_lock(hashtextextended({queue}, 0))", stop);
        var slice = (ISlice)ActivatorUtilities.CreateInstance(http.RequestServices, shows);
        var (input, error) = InputReader.ReadAddress(http, slice.Input);
        if (error is not null)
            return error;
        var shown = await slice.Handle(input!, caller, stop);
        if (shown.Failed)
            return shown.Errors[0];
        var json = JsonSerializer.SerializeToUtf8Bytes(shown.Value, shown.Value.GetType(), Json.Options);
        return EntityTag.Matches(http, EntityTag.Of(shown.Value, json)) ? null : new IdempotencyErrors.Changed();
    }

    /// <summary>Returns the language chosen in this browser, else that of the email link that led here (which is then stored), else the browser's preference.</summary>
    internal static string Asked(HttpContext http, string otherwise = Languages.Chinese)
    {
        var chosen = BearerToken.IsBrought(http) ? null : http.Request.Cookies[Languages.Cookie];
        if (
            chosen is null
            && !http.Response.HasStarted
            && http.Request.Query[Languages.Query].ToString() is var written
            && Languages.All.Contains(written)
        )
            RequestLanguage.Remember(http, chosen = written);
        return Languages.Best(chosen, RequestLanguage.Wished(http), otherwise);
    }

    internal static bool WantsJson(HttpContext http)
    {
        if (BearerToken.IsBrought(http))
            return true;
        var accept = http.Request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool WantsStream(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);

    private sealed record RequestSize(long Most) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Most;
    }
}
