namespace Juluo.FoodBank;

/// <summary>Ground on which a card was issued.</summary>
[Named("food-card-issued")]
public enum IssuedHow
{
    Referred,
    Interview,
    SelfDeclared,
    Emergency,
}
