namespace Juluo.Foundation;

/// <summary>A failure as data. Its properties are the arguments of the message; the message itself is in both catalogues under <see cref="Key"/>.</summary>
public abstract record Error
{
    private readonly string name;

    /// <param name="name">Noun and fact, such as <c>booking.taken</c>: the stable name for other programs and the catalogues, independent of the record's name and namespace.</param>
    /// <param name="status">The HTTP status, RFC 9110.</param>
    protected Error(string name, int status) => (this.name, Status) = (name, status);

    public int Status { get; }

    /// <summary>The form field at fault, as the input's property name; null if the error concerns the whole.</summary>
    public virtual string? Field => null;

    /// <summary>Catalogue key of the message.</summary>
    public string Key => $"error.{name}";

    /// <summary>The arguments of the message by name: the record's own properties, unless it wraps an error of a library.</summary>
    public virtual object Arguments() => this;

    /// <summary>The problem type for programs, RFC 9457.</summary>
    public string Urn => $"urn:juluo:{name}";
}

/// <summary>The input is invalid; the message says how to correct it.</summary>
public abstract record Invalid : Error
{
    protected Invalid(string name, string? at)
        : base(name, 422) => At = at;

    public string? At { get; }

    public override string? Field => At;
}

/// <summary>The request conflicts with the current state.</summary>
public abstract record Conflict : Error
{
    protected Conflict(string name)
        : base(name, 409) { }
}

/// <summary>The resource existed and is no longer available: an expired or used link.</summary>
public abstract record Gone : Error
{
    protected Gone(string name)
        : base(name, 410) { }
}

/// <summary>The resource does not exist, or the caller may not know that it does: the two cannot be distinguished.</summary>
public sealed record NotFound() : Error("not-found", 404);

public sealed record Denied() : Error("denied", 403);

/// <summary>Only people who signed in may do this, not programs.</summary>
public sealed record SessionNeeded() : Error("session-needed", 403);

/// <summary>The caller may open this page but not do this; the message says why.</summary>
public abstract record Forbidden : Error
{
    protected Forbidden(string name)
        : base(name, 403) { }
}

/// <summary>Only a person can do this; a service token is not one.</summary>
public sealed record PersonNeeded() : Error("person-needed", 403);

/// <summary>The caller previews another role, which is read-only.</summary>
public sealed record OnlyLooking() : Error("only-looking", 403);

/// <summary>The token belongs to another community, has expired or was revoked.</summary>
public sealed record TokenUnknown() : Error("token-unknown", 401);

public sealed record SignInNeeded() : Error("sign-in-needed", 401);

/// <summary>The value has the wrong type for the field.</summary>
public sealed record Unreadable(string? At) : Invalid("unreadable", At);

/// <summary>The value is not one of the field's choices.</summary>
/// <param name="Choices">The choices as programs write them.</param>
public sealed record NotAChoice(string? At, string Choices) : Invalid("not-a-choice", At);

/// <summary>The value is not a number.</summary>
public sealed record NotANumber(string? At) : Invalid("not-a-number", At);

/// <summary>The value is not a whole number, or is too large.</summary>
public sealed record NotAWholeNumber(string? At) : Invalid("not-a-whole-number", At);

/// <summary>The number contains a comma, and the field requires it without one.</summary>
/// <param name="Instead">The number as it must be written.</param>
public sealed record NumberWithComma(string? At, string Typed, string Instead) : Invalid("number-with-comma", At);

/// <summary>The number is below the minimum or above the maximum.</summary>
public sealed record NotWithin(string? At, long Least, long Most) : Invalid("not-within", At);

/// <summary>The number is below the minimum.</summary>
public sealed record TooSmall(string? At, long Least) : Invalid("too-small", At);

/// <summary>A required value is missing.</summary>
public sealed record Missing(string? At) : Invalid("missing", At);

/// <summary>The name is missing in both languages.</summary>
public sealed record NameMissing(string At) : Invalid("name-missing", At);

/// <summary>The chosen value is not available, or no longer.</summary>
public sealed record NotOffered(string? At) : Invalid("not-offered", At);

/// <summary>The text is longer than the field allows.</summary>
public sealed record TooLong(string? At, int Most) : Invalid("too-long", At);

/// <summary>The list has too many words.</summary>
public sealed record TooManyWords(string? At, int Most) : Invalid("too-many-words", At);

public sealed record TooLarge(long MostBytes) : Error("too-large", 413)
{
    /// <summary>The limit in readable form, such as “256 kB”.</summary>
    public string Most => MostBytes < 1024 * 1024 ? $"{MostBytes / 1024} kB" : $"{MostBytes / 1024 / 1024} MB";
}

/// <summary>The form's antiforgery token has expired or belongs to another site.</summary>
public sealed record FormExpired() : Error("form-expired", 400);

/// <summary>Two requests changed the same rows at the same moment, each waiting for the other, and the database aborted this one. Nothing of it was saved.</summary>
public sealed record SameMoment() : Error("same-moment", 503);

/// <summary>The parent of this item was removed, or a child was added to it, at the same moment. Nothing of the request was saved.</summary>
public sealed record JustRemoved() : Error("just-removed", 409);

/// <summary>Another request is saving the same item and takes longer than a page waits. Nothing of this request was saved.</summary>
public sealed record BeingSaved() : Error("being-saved", 409), IRetryAfter
{
    public int Seconds => 5;
}

/// <summary>All connections for callers of this kind are in use, and none became free in time. Nothing of this request was saved.</summary>
public sealed record Busy() : Error("busy", 503), IRetryAfter
{
    public int Seconds => 5;
}

/// <summary>The database does not respond. It is unknown whether a change in progress was saved.</summary>
public sealed record DatabaseAway() : Error("database-away", 503);
