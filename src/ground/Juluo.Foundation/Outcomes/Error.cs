namespace Juluo.Foundation;

/// <summary>
/// A failure as a fact. Its properties are what the sentence may say by name; the sentence that a person reads stands in both catalogues
/// under <see cref="Key"/>.
/// </summary>
public abstract record Error
{
    private readonly string name;

    /// <param name="name">Noun and fact, such as <c>booking.taken</c>: what programs outside and the catalogues know it by, whatever the record is called and wherever it stands.</param>
    /// <param name="status">Of HTTP, RFC 9110.</param>
    protected Error(string name, int status) => (this.name, Status) = (name, status);

    public int Status { get; }

    /// <summary>The form field at fault, by the input's property name; null when it is the whole.</summary>
    public virtual string? Field => null;

    /// <summary>Its sentence in the catalogues.</summary>
    public string Key => $"error.{name}";

    /// <summary>What fills the places of its sentence, by name: its own properties, unless it passes on what a library found.</summary>
    public virtual object Arguments() => this;

    /// <summary>The problem's type for programs, RFC 9457.</summary>
    public string Urn => $"urn:juluo:{name}";
}

/// <summary>What was sent cannot be used as it is; the sentence says how to mend it.</summary>
public abstract record Invalid : Error
{
    protected Invalid(string name, string? at)
        : base(name, 422) => At = at;

    public string? At { get; }

    public override string? Field => At;
}

/// <summary>It cannot be done in the present state.</summary>
public abstract record Conflict : Error
{
    protected Conflict(string name)
        : base(name, 409) { }
}

/// <summary>It was there and is over: an expired or used link.</summary>
public abstract record Gone : Error
{
    protected Gone(string name)
        : base(name, 410) { }
}

/// <summary>It is not here, or not for the caller to know of: the two cannot be distinguished.</summary>
public sealed record NotFound() : Error("not-found", 404);

public sealed record Denied() : Error("denied", 403);

/// <summary>Open to people who have signed in, and to no program.</summary>
public sealed record SessionNeeded() : Error("session-needed", 403);

/// <summary>The caller may come here, but not do this; the sentence says why.</summary>
public abstract record Forbidden : Error
{
    protected Forbidden(string name)
        : base(name, 403) { }
}

/// <summary>Only a person can do this, and a service token is none.</summary>
public sealed record PersonNeeded() : Error("person-needed", 403);

/// <summary>The caller looks at the program through the eyes of another role, and can do nothing meanwhile.</summary>
public sealed record OnlyLooking() : Error("only-looking", 403);

/// <summary>The token is not one of this community's, or it is over or taken back.</summary>
public sealed record TokenUnknown() : Error("token-unknown", 401);

public sealed record SignInNeeded() : Error("sign-in-needed", 401);

/// <summary>A value that is not of the kind the field takes.</summary>
public sealed record Unreadable(string? At) : Invalid("unreadable", At);

/// <summary>A value that is none of the words that the field takes.</summary>
/// <param name="Choices">Those words, as programs write them.</param>
public sealed record NotAChoice(string? At, string Choices) : Invalid("not-a-choice", At);

/// <summary>A value that is no number, in a field that takes one.</summary>
public sealed record NotANumber(string? At) : Invalid("not-a-number", At);

/// <summary>A value that is no whole number, or too large a one, in a field that takes whole numbers.</summary>
public sealed record NotAWholeNumber(string? At) : Invalid("not-a-whole-number", At);

/// <summary>A number with a comma, in a field that takes it without one.</summary>
/// <param name="Instead">How to write it here.</param>
public sealed record NumberWithComma(string? At, string Typed, string Instead) : Invalid("number-with-comma", At);

/// <summary>A number that is less or more than the field takes.</summary>
public sealed record NotWithin(string? At, long Least, long Most) : Invalid("not-within", At);

/// <summary>A number that is less than the field takes.</summary>
public sealed record TooSmall(string? At, long Least) : Invalid("too-small", At);

/// <summary>A value that must be given and was not.</summary>
public sealed record Missing(string? At) : Invalid("missing", At);

/// <summary>A name that was given in neither language.</summary>
public sealed record NameMissing(string At) : Invalid("name-missing", At);

/// <summary>What was chosen is not, or no longer, among what can be chosen.</summary>
public sealed record NotOffered(string? At) : Invalid("not-offered", At);

/// <summary>A text longer than its field takes.</summary>
public sealed record TooLong(string? At, int Most) : Invalid("too-long", At);

/// <summary>More words in a list than there may be.</summary>
public sealed record TooManyWords(string? At, int Most) : Invalid("too-many-words", At);

public sealed record TooLarge(long MostBytes) : Error("too-large", 413)
{
    /// <summary>The bound as people say it, such as “256 kB”.</summary>
    public string Most => MostBytes < 1024 * 1024 ? $"{MostBytes / 1024} kB" : $"{MostBytes / 1024 / 1024} MB";
}

/// <summary>The form's protection has run out or came from elsewhere.</summary>
public sealed record FormExpired() : Error("form-expired", 400);

/// <summary>Two changed the same things at the same moment, each waiting for the other; the database let this one go. Nothing of it is kept.</summary>
public sealed record SameMoment() : Error("same-moment", 503);

/// <summary>The thing that this belongs to was removed, or another was added to this, at the same moment. Nothing of the request is kept.</summary>
public sealed record JustRemoved() : Error("just-removed", 409);

/// <summary>Another request is saving the same thing, and takes longer than a page waits. Nothing of this request is kept.</summary>
public sealed record BeingSaved() : Error("being-saved", 409), IRetryAfter
{
    public int Seconds => 5;
}

/// <summary>All connections that callers of this kind may hold are in use, and none came free in time. Nothing of this request is kept.</summary>
public sealed record Busy() : Error("busy", 503), IRetryAfter
{
    public int Seconds => 5;
}

/// <summary>The database does not answer just now. Whether a change that was being kept is kept is not known.</summary>
public sealed record DatabaseAway() : Error("database-away", 503);
