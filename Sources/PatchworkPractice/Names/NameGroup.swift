/// Groups of names whose recall is compared: search must find people of every group equally well.
package enum NameGroup: String, CaseIterable, Sendable {
  case british = "br"
  case irish = "ir"
  case caribbean = "ca"
  case travellerAndRoma = "tr"
  case easternEuropean = "ee"
  case southAsian = "sa"
  case african = "af"
  case middleEastern = "me"
  case eastAsian = "ea"
  case otherEuropean = "eu"
}
